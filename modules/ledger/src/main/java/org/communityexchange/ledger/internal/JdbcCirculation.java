package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.Circulation;

import java.time.Instant;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class JdbcCirculation implements Circulation {

    /** A transfer that was taken back did not happen, for these figures; neither did the one that took it back. */
    private static final String HAPPENED = """
            from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.side = 'DEBIT' and e.unit = 'CREDIT'
             where t.effective_at >= ? and t.effective_at < ?
               and not exists (select from ledger.transfer r where r.reverses = t.id)
            """;

    /** Sorted by waiting, the first credit past the half. */
    private static final String MEDIAN_WAIT = """
            select coalesce(min(s.waited), 0) as waited
              from (select w.waited, sum(w.quantity) over (order by w.waited rows unbounded preceding) as upto,
                           sum(w.quantity) over () as whole
                      from (select greatest(extract(epoch from t.effective_at - l.issued_at)::bigint, 0) as waited, e.quantity
                              from ledger.transfer t
                              join ledger.entry e on e.transfer_id = t.id and e.side = 'DEBIT' and e.unit = 'CREDIT'
                              join ledger.lot l on l.id = e.lot_id
                             where t.effective_at >= ? and t.effective_at < ? and t.kind = 'CAPTURE'
                               and not exists (select from ledger.transfer r where r.reverses = t.id)) w) s
             where s.upto * 2 >= s.whole""";

    private final Query query;

    JdbcCirculation(DataSource dataSource) {
        this.query = new Query(dataSource);
    }

    @Override
    public Flow flow(Instant from, Instant until) {
        var waited = query.list(MEDIAN_WAIT, row -> row.getLong("waited"), from, until)
                .get(0);
        return query.list(
                        """
                        select coalesce(sum(e.quantity) filter (where t.kind = 'ISSUE'), 0) as issued,
                               coalesce(sum(e.quantity) filter (where t.kind = 'CAPTURE'), 0) as spent,
                               coalesce(sum(e.quantity) filter (where t.kind = 'RELEASE'), 0) as released,
                               coalesce(sum(e.quantity) filter (where exists (
                                 select from ledger.entry o join ledger.account a on a.id = o.account_id
                                  where o.transfer_id = t.id and o.leg = e.leg and o.side = 'CREDIT'
                                    and a.kind = 'RETIRED')), 0) as retired
                        """ + HAPPENED,
                        row -> new Flow(
                                row.getLong("issued"),
                                row.getLong("spent"),
                                row.getLong("released"),
                                row.getLong("retired"),
                                waited),
                        from,
                        until)
                .get(0);
    }

    @Override
    public Spread spread() {
        // People's wallets are named by a UUID, organisations' by their short name.
        return query.list("""
                        select count(*) as wallets, coalesce(sum(quantity), 0) as credits,
                               coalesce(sum(quantity) filter (where place <= (n + 9) / 10), 0) as top
                          from (select b.quantity, row_number() over (order by b.quantity desc) as place, count(*) over () as n
                                  from ledger.balance b join ledger.account a on a.id = b.account_id
                                 where a.kind = 'WALLET' and b.quantity > 0
                                   and a.owner ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$') w""", row -> new Spread(row.getLong("wallets"), row.getLong("credits"), row.getLong("top")))
                .get(0);
    }

    @Override
    public long outstandingAt(Instant instant) {
        // Issuing debits the issuer's account and retiring credits the retired one; taking either back does the
        // opposite.
        return query.list("""
                        select coalesce(sum(case e.side when 'DEBIT' then e.quantity else -e.quantity end), 0) as outstanding
                          from ledger.account a
                          join ledger.entry e on e.account_id = a.id
                          join ledger.transfer t on t.id = e.transfer_id
                         where a.kind in ('ISSUANCE', 'RETIRED') and t.effective_at < ?""", row -> row.getLong("outstanding"), instant).get(0);
    }
}
