package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 8 and law 1 in the database itself: even a superuser, who no grant stops, is refused until a trigger is off. */
class KeepingHistoryTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @ParameterizedTest
    @CsvSource({"account, owner", "transfer, reason", "lot, issuer", "entry, quantity", "seal, hash", "proof, holds"})
    void refusesToChangeDeleteOrTruncateHistory(String table, String column) {
        assertRefused("update ledger." + table + " set " + column + " = " + column, "only grows");
        assertRefused("delete from ledger." + table, "only grows");
        assertRefused("truncate ledger." + table + " cascade", "only grows");
    }

    @Test
    void refusesEntriesAddedToAnOldTransfer() {
        var issued = books.issue(someWallet(), 4);

        assertRefused(
                "insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, closing)"
                        + " select transfer_id, 2, side, account_id, unit, lot_id, quantity, true from ledger.entry"
                        + " where transfer_id = '" + issued.id() + "'",
                "never later");
    }

    @Test
    void refusesATransferWithoutEntries() {
        assertRefused(transfer(), "does not balance");
    }

    @Test
    void refusesDebitsThatDifferFromCredits() {
        var lot = books.books.holdings(books.walletWith(4)).get(0).lot().id();

        assertRefused(transferOf("CREDIT", 4, lot, 3, lot), "does not balance");
    }

    @Test
    void refusesDebitsOfOneLotAgainstCreditsOfAnother() {
        var holdings = books.books.holdings(books.walletWith(4, 4));

        assertRefused(
                transferOf(
                        "CREDIT",
                        4,
                        holdings.get(0).lot().id(),
                        4,
                        holdings.get(1).lot().id()),
                "does not balance");
    }

    @Test
    void refusesEntriesOfAnUnknownLotOrOfAnotherUnitThanTheirAccounts() {
        books.walletWith(4);

        assertRefused(transferOf("CREDIT", 4, Long.MAX_VALUE, 4, Long.MAX_VALUE), "no lot");
        assertRefused(transferOf("CAD", 4, null, 4, null), "no account");
    }

    @Test
    void refusesABalanceBelowZero() {
        var ana = books.walletWith(4);
        assertThatThrownBy(() -> database.asSuperuser("update ledger.balance set quantity = -1 where account_id ="
                        + " (select id from ledger.account where owner = '" + ana.owner() + "')"))
                .rootCause()
                .hasMessageContaining("ck_balance_floor");
    }

    @Test
    void refusesPurchasedCreditsThatExpire() {
        assertThatThrownBy(() -> database.asSuperuser("insert into ledger.lot (transfer_id, issuer, source, issued,"
                        + " backing_cents, issued_at, expires_at, terms_version) values (gen_random_uuid(), 'ics',"
                        + " 'PURCHASE', 5, 5000, now(), now() + interval '1 day', '1')"))
                .rootCause()
                .hasMessageContaining("ck_lot_purchased_never_expires");
    }

    private static String transfer() {
        return "insert into ledger.transfer (id, content_hash, kind, reason, subject, actor, effective_at, recorded_at)"
                + " values (gen_random_uuid(), sha256(''), 'MONEY', 'TEST', gen_random_uuid(), gen_random_uuid(),"
                + " now(), now())";
    }

    /** A transfer with one debit and one credit, on a credit account whatever the unit says. */
    private static String transferOf(
            String unit, long debit, @Nullable Long debitLot, long credit, @Nullable Long creditLot) {
        return "with t as (" + transfer() + " returning id)"
                + " insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, closing)"
                + " select t.id, 1, v.side, (select min(id) from ledger.account where unit = 'CREDIT'), '" + unit
                + "', v.lot::bigint, v.quantity, true from t, (values ('DEBIT', " + debit + ", " + debitLot
                + "), ('CREDIT', " + credit + ", " + creditLot + ")) as v (side, quantity, lot)";
    }

    private void assertRefused(String sql, String because) {
        assertThatThrownBy(() -> database.asSuperuser(sql)).rootCause().hasMessageContaining(because);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }
}
