package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

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
        assertRefused(
                "with t as (" + transfer() + " returning id) " + entries("4, null", "3, null"), "does not balance");
    }

    @Test
    void refusesDebitsOfOneLotAgainstCreditsOfAnother() {
        var lots = books.walletWith(4, 4);
        var first = books.books.holdings(lots).get(0).lot().id();
        var second = books.books.holdings(lots).get(1).lot().id();

        assertRefused(
                "with t as (" + transfer() + " returning id) " + entries("4, " + first, "4, " + second),
                "does not balance");
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

    /** Quantity and lot of a debit and of a credit; the unit follows from whether there is a lot. */
    private static String entries(String debit, String credit) {
        return "insert into ledger.entry (transfer_id, leg, side, account_id, unit, lot_id, quantity, closing)"
                + " select t.id, 1, v.side, 1, case when v.lot is null then 'CAD' else 'CREDIT' end, v.lot::bigint,"
                + " v.quantity, true from t, (values ('DEBIT', " + debit + "), ('CREDIT', " + credit
                + ")) as v (side, quantity, lot)";
    }

    private void assertRefused(String sql, String because) {
        assertThatThrownBy(() -> database.asSuperuser(sql)).rootCause().hasMessageContaining(because);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }
}
