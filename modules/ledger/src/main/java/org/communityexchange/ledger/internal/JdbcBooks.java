package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Holding;
import org.communityexchange.ledger.Proof;
import org.communityexchange.ledger.Seal;
import org.communityexchange.ledger.StatementLine;
import org.communityexchange.ledger.StatementPage;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView;
import org.communityexchange.ledger.UnknownTransfer;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads with plain SQL; a page of a statement is two queries, however many lines and lots. */
@ApplicationScoped
class JdbcBooks implements Books {

    private static final int MOST_LINES = 200;
    private static final int MOST_TRANSFERS = 1_000;

    private final Query query;
    private final Entries entries;
    private final Seals seals;
    private final Proofs proofs;

    JdbcBooks(DataSource dataSource, Seals seals, Proofs proofs) {
        this.query = new Query(dataSource);
        this.entries = new Entries(query);
        this.seals = seals;
        this.proofs = proofs;
    }

    @Override
    public Amount balance(AccountRef account) {
        return balances(List.of(account)).get(account);
    }

    @Override
    public Map<AccountRef, Amount> balances(Collection<AccountRef> accounts) {
        var balances = new LinkedHashMap<AccountRef, Amount>();
        accounts.forEach(account -> balances.put(account, Amount.zero(account.unit())));
        var sql = """
                select b.kind, b.owner, b.quantity
                  from unnest(?::text[], ?::text[], ?::text[]) as asked (kind, owner, unit)
                  join ledger.account_balance b using (kind, owner, unit)""";
        query.list(
                        sql,
                        row -> Map.entry(Rows.account(row), row.getLong("quantity")),
                        accounts.stream().map(a -> a.kind().name()).toArray(String[]::new),
                        accounts.stream().map(AccountRef::owner).toArray(String[]::new),
                        accounts.stream().map(a -> a.unit().name()).toArray(String[]::new))
                .forEach(found -> balances.put(
                        found.getKey(),
                        new Amount(found.getValue(), found.getKey().unit())));
        return balances;
    }

    @Override
    public List<Holding> holdings(AccountRef account) {
        var sql = "select h.quantity, " + Rows.LOT_COLUMNS + """
                 from ledger.account a
                  join ledger.holding h on h.account_id = a.id
                  join ledger.lot l on l.id = h.lot_id
                 where a.kind = ? and a.owner = ? and a.unit = ?
                 order by h.expires_at, h.lot_id""";
        return query.list(
                sql,
                row -> new Holding(Rows.lot(row), row.getLong("quantity")),
                account.kind().name(),
                account.owner(),
                account.unit().name());
    }

    @Override
    public StatementPage statement(AccountRef account, @Nullable String cursor, int lines) {
        if (lines < 1 || lines > MOST_LINES) {
            throw new InvalidInput("lines", "Ask for 1 to " + MOST_LINES + " lines at a time.");
        }
        var found = closingEntries(account, before(cursor), lines + 1);
        var more = found.size() > lines;
        var page = more ? found.subList(0, lines) : found;
        var byTransfer =
                entries.of(page.stream().map(line -> line.header().id()).toList());
        var result = page.stream()
                .map(line -> line.with(account, byTransfer.get(line.header().id())))
                .toList();
        return new StatementPage(
                account, result, more ? String.valueOf(page.get(lines - 1).entry()) : null);
    }

    /**
     * The running balance is stored where balances are. Elsewhere it is the derived balance less whatever came after, all
     * read in one statement and so as of one instant.
     */
    private List<Line> closingEntries(AccountRef account, long before, int atMost) {
        var sql = "select e.id as entry, " + Rows.TRANSFER_COLUMNS + """
                , coalesce(e.balance_after,
                       (select b.quantity from ledger.account_balance b where b.account_id = a.id)
                     - (select coalesce(sum(ledger.change(a.kind, n.side, n.quantity)), 0)
                          from ledger.entry n where n.account_id = a.id and n.id > e.id))::bigint as balance
                  from ledger.account a
                  join ledger.entry e on e.account_id = a.id and e.closing
                  join ledger.transfer t on t.id = e.transfer_id
                 where a.kind = ? and a.owner = ? and a.unit = ? and e.id < ?
                 order by e.id desc limit ?""";
        return query.list(
                sql,
                row -> new Line(
                        row.getLong("entry"),
                        Rows.transfer(row),
                        new Amount(row.getLong("balance"), account.unit()),
                        Rows.transferId(row, "reversed_by")),
                account.kind().name(),
                account.owner(),
                account.unit().name(),
                before,
                atMost);
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", "This is not a place in a statement; start from the newest lines.");
        }
    }

    @Override
    public TransferView transfer(TransferId id) {
        return find(id).orElseThrow(() -> new UnknownTransfer(id));
    }

    @Override
    public Optional<TransferView> find(TransferId id) {
        return transfers("t.id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<TransferView> transfersAbout(UUID subject) {
        return transfers("t.subject = ?", subject);
    }

    private List<TransferView> transfers(String which, UUID value) {
        var sql = "select " + Rows.TRANSFER_COLUMNS + " from ledger.transfer t where " + which
                + " order by t.recorded_at, t.id limit " + MOST_TRANSFERS;
        var found = query.list(sql, Found::read, value);
        var byTransfer = entries.of(found.stream().map(f -> f.header().id()).toList());
        return found.stream()
                .map(f -> new TransferView(
                        f.header(), byTransfer.getOrDefault(f.header().id(), List.of()), f.reversedBy()))
                .toList();
    }

    @Override
    public Optional<Proof> latestProof() {
        return proofs.latest();
    }

    @Override
    public List<Seal> seals(int atMost) {
        return seals.latest(atMost);
    }

    private record Found(TransferHeader header, @Nullable TransferId reversedBy) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(Rows.transfer(row), Rows.transferId(row, "reversed_by"));
        }
    }

    private record Line(
            long entry,
            TransferHeader header,
            Amount balance,
            @Nullable TransferId reversedBy) {

        StatementLine with(AccountRef account, List<TransferView.EntryView> all) {
            var change = Amount.zero(account.unit());
            var lots = new ArrayList<Holding>();
            var counterparties = new ArrayList<AccountRef>();
            for (var entry : all) {
                if (!entry.account().equals(account)) {
                    continue;
                }
                change = change.plus(Entries.change(entry));
                if (entry.lot() != null) {
                    lots.add(new Holding(entry.lot(), entry.quantity().quantity()));
                }
                all.stream()
                        .filter(other -> other.leg() == entry.leg() && other.side() != entry.side())
                        .map(TransferView.EntryView::account)
                        .filter(other -> !counterparties.contains(other))
                        .forEach(counterparties::add);
            }
            return new StatementLine(
                    header, change, balance, List.copyOf(lots), List.copyOf(counterparties), reversedBy);
        }
    }
}
