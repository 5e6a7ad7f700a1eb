package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.Turnovers;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Sums entries by when they count from; balances elsewhere are by when they were written. */
@ApplicationScoped
class JdbcTurnovers implements Turnovers {

    /** How far the chapters of account a reach; what follows is read line by line. */
    private static final String COVERED =
            "coalesce((select max(n.through_entry) from ledger.chapter n where n.account_id = a.id), 0)\n";

    private final Query query;

    JdbcTurnovers(DataSource dataSource) {
        this.query = new Query(dataSource);
    }

    @Override
    public Map<AccountRef, Turnover> of(Collection<AccountRef> accounts, Instant from, Instant until) {
        var turnovers = new LinkedHashMap<AccountRef, Turnover>();
        accounts.forEach(account -> turnovers.put(account, new Turnover(0, 0, 0, 0, 0)));
        var sql = """
                select a.kind, a.owner,
                       coalesce(sum(ledger.change(a.kind, e.side, e.quantity)) filter (where t.effective_at < s.start), 0)::bigint
                         as opening,
                       coalesce(sum(e.quantity) filter (where e.side = 'DEBIT' and t.effective_at >= s.start), 0)::bigint
                         as debits,
                       coalesce(sum(e.quantity) filter (where e.side = 'CREDIT' and t.effective_at >= s.start), 0)::bigint
                         as credits,
                       coalesce(sum(ledger.change(a.kind, e.side, e.quantity)), 0)::bigint as closing,
                       count(distinct t.id) filter (where t.effective_at >= s.start) as transfers
                  from (select ?::timestamptz as start, ?::timestamptz as ending) s
                 cross join unnest(?::text[], ?::text[], ?::text[]) as asked (kind, owner, unit)
                  join ledger.account a using (kind, owner, unit)
                  join ledger.entry e on e.account_id = a.id
                  join ledger.transfer t on t.id = e.transfer_id and t.effective_at < s.ending
                 group by a.kind, a.owner""";
        query.list(
                        sql,
                        row -> Map.entry(
                                Rows.account(row),
                                new Turnover(
                                        row.getLong("opening"),
                                        row.getLong("debits"),
                                        row.getLong("credits"),
                                        row.getLong("closing"),
                                        row.getLong("transfers"))),
                        from,
                        until,
                        accounts.stream().map(a -> a.kind().name()).toArray(String[]::new),
                        accounts.stream().map(AccountRef::owner).toArray(String[]::new),
                        accounts.stream().map(a -> a.unit().name()).toArray(String[]::new))
                .forEach(found -> turnovers.put(found.getKey(), found.getValue()));
        return turnovers;
    }

    @Override
    public List<AccountMovement> movements(AccountRef account, Instant from, Instant until) {
        var sql = """
                select t.id, t.effective_at, t.reason, t.subject, t.reverses,
                       (select r.id from ledger.transfer r where r.reverses = t.id) as reversed_by,
                       (select sum(ledger.change(a.kind, x.side, x.quantity)) from ledger.entry x
                         where x.transfer_id = t.id and x.account_id = a.id)::bigint as change
                  from (select ?::timestamptz as start, ?::timestamptz as ending) s
                  join ledger.account a on a.kind = ? and a.owner = ? and a.unit = ?
                 cross join lateral (
                   select e.transfer_id
                     from ledger.chapter c
                     join ledger.entry e on e.account_id = c.account_id and e.id > c.after_entry
                                        and e.id <= c.through_entry and e.closing
                    where c.account_id = a.id and c.last_effective >= s.start and c.first_effective < s.ending
                   union all
                   select e.transfer_id from ledger.entry e
                    where e.account_id = a.id and e.closing and e.id > """ + COVERED + """
                 ) line
                  join ledger.transfer t on t.id = line.transfer_id
                                        and t.effective_at >= s.start and t.effective_at < s.ending
                 order by t.effective_at, t.id""";
        return query.list(
                sql,
                row -> new AccountMovement(
                        new TransferId(row.getObject("id", UUID.class)),
                        Rows.instant(row, "effective_at"),
                        row.getLong("change"),
                        row.getString("reason"),
                        row.getObject("subject", UUID.class),
                        Rows.transferId(row, "reverses"),
                        Rows.transferId(row, "reversed_by")),
                from,
                until,
                account.kind().name(),
                account.owner(),
                account.unit().name());
    }

    @Override
    public Optional<Instant> earliest(AccountRef account) {
        var sql = """
                select least(
                         (select min(c.first_effective) from ledger.chapter c where c.account_id = a.id),
                         (select min(t.effective_at) from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
                           where e.account_id = a.id and e.closing and e.id > """ + COVERED + """
                         )) as earliest
                  from ledger.account a where a.kind = ? and a.owner = ? and a.unit = ?""";
        return query
                .list(
                        sql,
                        row -> Optional.ofNullable(
                                row.getObject("earliest") == null ? null : Rows.instant(row, "earliest")),
                        account.kind().name(),
                        account.owner(),
                        account.unit().name())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
