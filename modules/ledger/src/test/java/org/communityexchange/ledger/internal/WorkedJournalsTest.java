package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.RetireCredits.Payout;
import org.communityexchange.ledger.Retired;
import org.communityexchange.ledger.TransferView.EntryView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

/** The worked journals of the rules, row by row and to the cent, on books of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedJournalsTest {

    private static final Payout EIGHT_DOLLARS = new Payout("reimagine", 800);

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Bookkeeper books = new Bookkeeper(database);
    private final AccountRef cash = AccountRef.cash("ics");
    private final AccountRef funding = AccountRef.funding("ics");
    private final AccountRef reserve = AccountRef.reserve("ics");
    private final AccountRef reimagine = AccountRef.wallet("reimagine");

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void booksEveryRow() {
        var ana = Bookkeeper.someWallet();
        var ben = Bookkeeper.someWallet();

        var deposit = books.money(cash, funding, 50_000);
        assertEntries(deposit, "Dr CASH:ics 50000", "Cr FUNDING:ics 50000");

        var confirmed = books.issueBacked("ics", ana, 4, 2_000);
        assertThat(confirmed.fundedCents()).isEqualTo(2_000);
        assertEntries(confirmed, "Dr ISSUANCE:ics 4", "Cr " + ana + " 4", "Dr FUNDING:ics 2000", "Cr RESERVE:ics 2000");
        assertThat(books.cents(funding)).isEqualTo(48_000);

        // Only 12.00 is left for the next.
        books.money(funding, cash, 46_800);
        var shortOf = books.issueBacked("ics", ben, 4, 2_000);
        assertThat(shortOf.fundedCents()).isEqualTo(1_200);
        assertEntries(shortOf, "Dr ISSUANCE:ics 4", "Cr " + ben + " 4", "Dr FUNDING:ics 1200", "Cr RESERVE:ics 1200");
        assertThat(books.backing(shortOf))
                .extracting(b -> b.declaredCents(), b -> b.fundedCents(), b -> b.shortfallCents())
                .containsExactly(2_000L, 1_200L, 800L);
        assertThat(books.backings.shortfalls("ics", null, 10).lots())
                .extracting(b -> b.lot().id(), b -> b.shortfallCents())
                .containsExactly(tuple(shortOf.lots().get(0).lotId(), 800L));
        assertThat(books.cents(funding)).isZero();

        books.money(cash, funding, 1_000);
        var topUp = books.topUp("ics");
        assertThat(topUp.lots())
                .extracting(l -> l.lotId(), l -> l.cents())
                .containsExactly(tuple(shortOf.lots().get(0).lotId(), 800L));
        assertThat(books.backing(shortOf).shortfallCents()).isZero();
        assertThat(books.cents(funding)).isEqualTo(200);

        var bought = books.purchase(ben, 5, 5_000, "hive");
        assertEntries(
                bought, "Dr ISSUANCE:EXCHANGE 5", "Cr " + ben + " 5", "Dr CASH:hive 5000", "Cr RESERVE:PURCHASED 5000");

        var gift = books.money(AccountRef.cash("hive"), AccountRef.common(), 10_000);
        assertEntries(gift, "Dr CASH:hive 10000", "Cr COMMON:EXCHANGE 10000");

        var hold = books.hold(ana, 2);
        assertEntries(hold, "Dr " + ana + " 2", "Cr " + AccountRef.heldFrom(ana) + " 2");
        var capture = books.capture(hold, reimagine);
        assertEntries(capture, "Dr " + AccountRef.heldFrom(ana) + " 2", "Cr WALLET:reimagine 2");

        var claim = books.retire(reimagine, 2, EIGHT_DOLLARS);
        assertEntries(
                claim,
                "Dr WALLET:reimagine 2",
                "Cr RETIRED:EXCHANGE 2",
                "Dr RESERVE:ics 1000",
                "Cr PAYABLE:reimagine 1000",
                "Dr COMMON:EXCHANGE 600",
                "Cr PAYABLE:reimagine 600");
        assertThat(claim.releasedCents()).isEqualTo(1_000);
        assertThat(claim.payoutCents()).isEqualTo(1_600);
        assertThat(claim.fromCommonCents()).isEqualTo(600);
        assertThat(books.backing(confirmed).declaredCents()).isEqualTo(1_000);

        books.move(ben, reimagine, 4);
        books.move(ben, reimagine, 2);
        books.retire(reimagine, 4, EIGHT_DOLLARS);
        var ofBought = books.retire(reimagine, 2, EIGHT_DOLLARS);
        assertEntries(
                ofBought,
                "Dr WALLET:reimagine 2",
                "Cr RETIRED:EXCHANGE 2",
                "Dr RESERVE:PURCHASED 1600",
                "Cr PAYABLE:reimagine 1600",
                "Dr RESERVE:PURCHASED 400",
                "Cr COMMON:EXCHANGE 400");
        assertThat(ofBought.toCommonCents()).isEqualTo(400);

        var owed = books.cents(AccountRef.payable("reimagine"));
        assertThat(owed).isEqualTo(1_600 + 3_200 + 1_600);
        var paid = books.money(AccountRef.payable("reimagine"), cash, 1_600);
        assertEntries(paid, "Dr PAYABLE:reimagine 1600", "Cr CASH:ics 1600");

        assertThat(books.cents(reserve)).isEqualTo(1_000);
        assertThat(books.cents(AccountRef.reserveOfPurchased())).isEqualTo(3_000);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    private void assertEntries(Posted posted, String... entries) {
        assertThat(entries(books.books.transfer(posted.id()).entries())).containsExactly(entries);
    }

    private void assertEntries(Retired retired, String... entries) {
        assertThat(entries(books.books.transfer(retired.id()).entries())).containsExactly(entries);
    }

    private static List<String> entries(List<EntryView> entries) {
        return entries.stream()
                .map(e -> (e.side().name().equals("DEBIT") ? "Dr " : "Cr ") + e.account() + " "
                        + e.quantity().quantity())
                .toList();
    }
}
