package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.DateBasis;

/**
 * The queries of the journal. All begin with the chapters of the accounts asked for and, as one more stretch, whatever is
 * in no chapter yet. "offset 0" keeps the planner from joining whole tables where a few look-ups by key are meant.
 */
final class JournalSql {

    /** Parameters: kinds, owners, from, until, after which instant and entry, how many lines at most. */
    private static final String STRETCHES = """
            with p as (
              select ?::timestamptz as starts, ?::timestamptz as ends, ?::timestamptz as key_at, ?::bigint as key_entry,
                     ?::integer as most
            ), asked as (
              select distinct a.id, a.kind, a.owner
                from unnest(?::text[], ?::text[]) as x (kind, owner) join ledger.account a using (kind, owner)
            ), stretch as (
              select q.id as account_id, q.kind, c.after_entry, c.through_entry, c.lines, c.gained, c.lost,
                     c.first_<at> as first_at, c.last_<at> as last_at
                from asked q join ledger.chapter c on c.account_id = q.id
              union all
              select q.id, q.kind,
                     coalesce((select max(c.through_entry) from ledger.chapter c where c.account_id = q.id), 0),
                     9223372036854775807, null, null, null, '-infinity', 'infinity'
                from asked q
            )""";

    /** The lines of stretches {@code s}, with what each did to its account. */
    private static final String LINES_OF_STRETCH = """
            cross join lateral (
              select e.id, e.transfer_id from ledger.entry e
               where e.account_id = s.account_id and e.id > s.after_entry and e.id <= s.through_entry and e.closing
               offset 0) e
            cross join lateral (
              select t.<at>_at as at from ledger.transfer t where t.id = e.transfer_id offset 0) t
            """;

    /** "+ 0" keeps to the entries of the transfer a planner that does not know yet how busy the account is. */
    private static final String CHANGE = """
            cross join lateral (
              select sum(ledger.change(s.kind, x.side, x.quantity))::bigint as change
                from ledger.entry x where x.transfer_id = e.transfer_id and x.account_id + 0 = s.account_id offset 0) c
            """;

    /** What the span did: whole chapters by their sums, those cut by its edges and the rest line by line. */
    private static final String TURNOVER = """
            , part as (
              select s.account_id, s.gained - s.lost as opening, 0 as gained, 0 as lost, 0 as lines
                from stretch s cross join p where s.lines is not null and s.last_at < p.starts
              union all
              select s.account_id, 0, s.gained, s.lost, s.lines
                from stretch s cross join p
               where s.lines is not null and s.first_at >= p.starts and s.last_at < p.ends
              union all
              select s.account_id, case when t.at < p.starts then c.change else 0 end,
                     case when t.at >= p.starts then greatest(c.change, 0) else 0 end,
                     case when t.at >= p.starts then greatest(-c.change, 0) else 0 end,
                     case when t.at >= p.starts then 1 else 0 end
                from stretch s cross join p
            """ + LINES_OF_STRETCH + CHANGE + """
               where (s.lines is null or (s.first_at < p.ends and s.last_at >= p.starts
                                          and not (s.first_at >= p.starts and s.last_at < p.ends)))
                 and t.at < p.ends
            ), turnover as (
              select q.kind, q.owner, coalesce(sum(part.opening), 0)::bigint as opening,
                     coalesce(sum(part.gained), 0)::bigint as gained, coalesce(sum(part.lost), 0)::bigint as lost,
                     coalesce(sum(part.lines), 0)::bigint as lines
                from asked q left join part on part.account_id = q.id
               group by q.kind, q.owner
            )""";

    /**
     * One page of lines: what was there at the place after which it starts, and no further than the chapters that hold
     * enough lines for it.
     */
    private static final String PAGE = """
            , brought as (
              select coalesce(sum(b.change), 0)::bigint as balance
                from (select s.gained - s.lost as change
                        from stretch s cross join p where s.lines is not null and s.last_at < p.key_at
                      union all
                      select c.change
                        from stretch s cross join p
            """ + LINES_OF_STRETCH + CHANGE + """
                       where s.first_at <= p.key_at and s.last_at >= p.key_at
                         and (t.at, e.id) <= (p.key_at, p.key_entry)) b
            ), reach as (
              select least(p.ends, coalesce(
                       (select min(w.last_at) + interval '1 microsecond'
                          from (select s.last_at, sum(s.lines) over (order by s.last_at, s.through_entry) as so_far
                                  from stretch s
                                 where s.lines is not null and s.first_at > p.key_at and s.last_at < p.ends) w
                         where w.so_far > p.most), p.ends)) as ends
                from p
            ), line as (
              select e.id as entry, e.transfer_id, t.at, c.change
                from (select s.account_id, s.kind, s.after_entry, s.through_entry, e.id, e.transfer_id, t.at
                        from stretch s cross join p cross join reach r
            """ + LINES_OF_STRETCH + """
                       where s.first_at < r.ends and s.last_at >= p.key_at
                         and (t.at, e.id) > (p.key_at, p.key_entry) and t.at < r.ends
                       order by t.at, e.id limit (select most from p)) s
                cross join lateral (select s.id, s.transfer_id) e
                cross join lateral (select s.at) t
            """ + CHANGE + """
            )""";

    private static final String LINE_COLUMNS = """
            , l.entry, l.at, l.change,
              (b.balance + sum(l.change) over (order by l.at, l.entry))::bigint as balance,
              (select array_agg(distinct o.kind || ':' || o.owner order by o.kind || ':' || o.owner)
                 from ledger.entry m
                 join ledger.entry n on n.transfer_id = m.transfer_id and n.leg = m.leg and n.side <> m.side
                 join ledger.account o on o.id = n.account_id
                where m.transfer_id = l.transfer_id and m.account_id + 0 = (select id from asked)
                  and n.account_id <> m.account_id) as others
            """;

    private JournalSql() {}

    static String turnovers(DateBasis by) {
        return with(by, STRETCHES + TURNOVER + " select * from turnover");
    }

    /** One row at least, with the turnover; the columns of a line are null when there is none. */
    static String page(DateBasis by) {
        return with(
                by,
                STRETCHES + TURNOVER + PAGE
                        + " select u.kind, u.owner, u.opening, u.gained, u.lost, u.lines, " + Rows.TRANSFER_COLUMNS
                        + LINE_COLUMNS + """
                           from turnover u cross join brought b
                           left join line l on true
                           left join ledger.transfer t on t.id = l.transfer_id
                          order by l.at, l.entry""");
    }

    static String legs(DateBasis by) {
        return with(by, STRETCHES + """
                        , moved as (
                          select distinct e.transfer_id, t.at from stretch s cross join p
                        """ + LINES_OF_STRETCH + """
                           where s.first_at < p.ends and s.last_at >= p.starts and t.at >= p.starts and t.at < p.ends
                        )
                        select\s""" + Rows.TRANSFER_COLUMNS + """
                        , g.leg, g.quantity, g.unit, g.lot_id, d.kind as debit_kind, d.owner as debit_owner,
                          c.kind as credit_kind, c.owner as credit_owner
                          from moved m
                          join ledger.transfer t on t.id = m.transfer_id
                         cross join lateral (
                           select x.leg, x.quantity, x.unit, x.lot_id, x.account_id as debit, y.account_id as credit
                             from ledger.entry x
                             join ledger.entry y on y.transfer_id = x.transfer_id and y.leg = x.leg and y.side = 'CREDIT'
                            where x.transfer_id = m.transfer_id and x.side = 'DEBIT'
                              and (x.account_id in (select id from asked) or y.account_id in (select id from asked))
                            offset 0) g
                          join ledger.account d on d.id = g.debit
                          join ledger.account c on c.id = g.credit
                         order by m.at, t.recorded_at, t.id, g.leg""");
    }

    private static String with(DateBasis by, String sql) {
        return sql.replace("<at>", by == DateBasis.EFFECTIVE ? "effective" : "recorded");
    }
}
