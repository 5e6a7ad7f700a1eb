package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountKind;
import org.communityexchange.ledger.Side;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferView.EntryView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the entries of transfers, with their accounts and lots, in one query for any number of transfers. */
final class Entries {

    private static final String SQL = "select e.transfer_id as of_transfer, e.leg, e.side, e.quantity, e.balance_after,"
            + " a.kind, a.owner, " + Rows.LOT_COLUMNS + """
             from ledger.entry e
              join ledger.account a on a.id = e.account_id
              left join ledger.lot l on l.id = e.lot_id
             where e.transfer_id = any (?)
             order by e.transfer_id, e.leg, e.side desc""";

    private final Query query;

    Entries(Query query) {
        this.query = query;
    }

    Map<TransferId, List<EntryView>> of(Collection<TransferId> transfers) {
        if (transfers.isEmpty()) {
            return Map.of();
        }
        var ids = transfers.stream().map(TransferId::value).toArray(UUID[]::new);
        return query
                .list(
                        SQL,
                        row -> Map.entry(new TransferId(row.getObject("of_transfer", UUID.class)), read(row)),
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        HashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** What an entry does to an account of the kind: cash grows by debits, everything else by credits. */
    static long change(AccountKind kind, Side side, long quantity) {
        return (side == Side.DEBIT) == (kind == AccountKind.CASH) ? quantity : -quantity;
    }

    private static EntryView read(ResultSet row) throws SQLException {
        var account = Rows.account(row);
        var quantity = new Amount(row.getLong("quantity"), account.unit());
        row.getLong("lot_id");
        var lot = row.wasNull() ? null : Rows.lot(row);
        var after = row.getLong("balance_after");
        var balanceAfter = row.wasNull() ? null : new Amount(after, account.unit());
        return new EntryView(
                row.getInt("leg"), Side.valueOf(row.getString("side")), account, quantity, lot, balanceAfter);
    }
}
