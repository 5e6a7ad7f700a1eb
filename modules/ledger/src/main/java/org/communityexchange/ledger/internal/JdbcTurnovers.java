package org.communityexchange.ledger.internal;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.Turnovers;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Sums entries by when they count from; balances elsewhere are by when they were written. */
@ApplicationScoped
class JdbcTurnovers implements Turnovers {

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
                       sum(ledger.change(a.kind, e.side, e.quantity))::bigint as change
                  from ledger.account a
                  join ledger.entry e on e.account_id = a.id
                  join ledger.transfer t on t.id = e.transfer_id
                 where a.kind = ? and a.owner = ? and a.unit = ? and t.effective_at >= ? and t.effective_at < ?
                 group by t.id
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
                account.kind().name(),
                account.owner(),
                account.unit().name(),
                from,
                until);
    }
}
