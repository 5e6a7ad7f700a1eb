package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.ledger.Holding;
import org.communityexchange.ledger.Proof;
import org.communityexchange.ledger.ReversalPreview;
import org.communityexchange.ledger.Seal;
import org.communityexchange.ledger.StatementPage;
import org.communityexchange.ledger.TransferHeader;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView;
import org.communityexchange.ledger.UnknownTransfer;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads with plain SQL; a page of a statement is one query, however many lines and lots. */
@ApplicationScoped
class JdbcBooks implements Books {

    private static final int MOST_TRANSFERS = 1_000;

    private final Query query;
    private final Entries entries;
    private final Statements statements;
    private final ReversalPreviews previews;
    private final Seals seals;
    private final Proofs proofs;

    JdbcBooks(DataSource dataSource, Seals seals, Proofs proofs) {
        this.query = new Query(dataSource);
        this.entries = new Entries(query);
        this.statements = new Statements(query);
        this.previews = new ReversalPreviews(query);
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
        // What is stored is read from where it is stored; the view would prepare to add up what is not.
        var areStored = accounts.stream().allMatch(account -> account.kind().guarded() && !account.gathers());
        var sql = "select b.kind, b.owner, b.quantity"
                + " from unnest(?::text[], ?::text[], ?::text[]) as asked (kind, owner, unit) join "
                + (areStored
                        ? "(ledger.account a join ledger.balance s on s.account_id = a.id) b"
                        : "ledger.account_balance b")
                + " using (kind, owner, unit)";
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
    public Map<AccountRef, Amount> balancesOf(AccountKind kind) {
        var balances = new LinkedHashMap<AccountRef, Amount>();
        query.list(
                        "select kind, owner, quantity from ledger.account_balance where kind = ? order by owner",
                        row -> Map.entry(Rows.account(row), row.getLong("quantity")),
                        kind.name())
                .forEach(found -> balances.put(found.getKey(), new Amount(found.getValue(), kind.unit())));
        return balances;
    }

    @Override
    public Amount balanceAt(AccountRef account, Instant at) {
        var sql = """
                select coalesce(sum(ledger.change(a.kind, e.side, e.quantity)), 0)::bigint as quantity
                  from ledger.account a
                  join ledger.entry e on e.account_id = a.id
                  join ledger.transfer t on t.id = e.transfer_id
                 where a.kind = ? and a.owner = ? and a.unit = ? and t.recorded_at <= ?""";
        var quantity = query.list(
                        sql,
                        row -> row.getLong("quantity"),
                        account.kind().name(),
                        account.owner(),
                        account.unit().name(),
                        at)
                .get(0);
        return new Amount(quantity, account.unit());
    }

    @Override
    public List<Holding> holdings(AccountRef account) {
        var sql = "select h.quantity, " + Rows.LOT_COLUMNS + """
                 from ledger.account a
                  join ledger.held_lot h on h.account_id = a.id
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
        return statements.page(account, cursor, lines);
    }

    @Override
    public ReversalPreview previewReversal(TransferId transfer) {
        return previews.of(transfer(transfer));
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
}
