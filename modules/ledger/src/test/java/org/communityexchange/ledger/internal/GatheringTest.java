package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.value.Amount;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.NotEnoughCredits;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Accounts that many give to at once: what is given is there at once, is gathered by whoever spends, and nobody waits. */
class GatheringTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);
    private final AccountRef kitchen = AccountRef.wallet("kitchen-" + UUID.randomUUID());

    @Test
    void refusesToSpendMoreThanArrived() {
        books.move(books.walletWith(5), kitchen, 3);

        assertThatThrownBy(() -> books.move(kitchen, someWallet(), 4))
                .isInstanceOfSatisfying(
                        NotEnoughCredits.class, e -> assertThat(e.available()).isEqualTo(3));
        assertThat(books.stored(kitchen)).isEqualTo(3);
    }

    @Test
    void letsNobodyWaitForAnotherGiverNorForWhoeverSpends() throws SQLException {
        var ana = books.walletWith(5);
        var ben = books.walletWith(5);
        books.move(ana, kitchen, 1);
        try (var first = database.appConnection();
                var second = database.appConnection()) {
            first.setAutoCommit(false);
            move(first, ana, kitchen, 2);
            move(first, kitchen, someWallet(), 1);
            second.createStatement().execute("set lock_timeout = '2s'");

            move(second, ben, kitchen, 3);

            assertThat(books.books.balance(kitchen)).isEqualTo(Amount.credits(4));
            first.commit();
        }
        assertThat(books.books.balance(kitchen)).isEqualTo(Amount.credits(5));
        assertThat(books.books.holdings(kitchen)).extracting(h -> h.quantity()).containsExactly(2L, 3L);
        books.move(kitchen, someWallet(), 5);
        assertThat(books.stored(kitchen)).isZero();
    }

    @Test
    void tellsEachLineOfItsStatementWhatItHadThen() {
        var ana = books.walletWith(9);
        books.move(ana, kitchen, 4);
        books.move(kitchen, someWallet(), 1);
        books.capture(books.hold(ana, 2), kitchen);
        books.reverse(books.move(ana, kitchen, 3));

        var page = books.books.statement(kitchen, null, 2);
        var rest = books.books.statement(kitchen, page.next(), 20);

        assertThat(page.lines()).extracting(line -> line.balance().quantity()).containsExactly(5L, 8L);
        assertThat(rest.lines()).extracting(line -> line.balance().quantity()).containsExactly(5L, 3L, 4L);
        assertThat(rest.next()).isNull();
    }

    @Test
    void gathersEachNightWhereNobodySpends() {
        books.move(books.walletWith(5), kitchen, 3);
        assertThat(arrived()).isEqualTo(1);

        database.inTransaction(() -> books.seals.takeSnapshots());

        assertThat(arrived()).isZero();
        assertThat(books.stored(kitchen)).isEqualTo(3);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    private long arrived() {
        return database.ask(
                Long.class,
                "select count(*) from ledger.arrival r join ledger.account a on a.id = r.account_id where a.owner = '"
                        + kitchen.owner() + "'");
    }

    private static void move(Connection connection, AccountRef from, AccountRef to, int credits) throws SQLException {
        connection
                .createStatement()
                .execute("select ledger.move(row(gen_random_uuid(), sha256('x'), 'TEST', gen_random_uuid(),"
                        + " gen_random_uuid(), null, null, now())::ledger.header, 'WALLET', '" + from.owner()
                        + "', 'WALLET', '" + to.owner() + "', " + credits + ")");
    }
}
