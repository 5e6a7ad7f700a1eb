package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CreditsMovedOn;
import org.communityexchange.ledger.ExpireLot;
import org.communityexchange.ledger.MoneyMovedOn;
import org.communityexchange.ledger.MoreThanOwed;
import org.communityexchange.ledger.NotEnoughCommon;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.ledger.PurchasedNeverExpires;
import org.communityexchange.ledger.RetireCredits;
import org.communityexchange.ledger.RetireCredits.Payout;
import org.communityexchange.ledger.Retired.Part;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.UnknownTransfer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

/** On books of their own, because the common fund is one for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetiringCreditsTest {

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Bookkeeper books = new Bookkeeper(database);
    private final AccountRef common = AccountRef.common();

    @AfterEach
    void provesAndEmptiesTheCommonFund() {
        assertThat(books.proofs.prove().findings()).isEmpty();
        var left = books.cents(common);
        if (left > 0) {
            books.money(common, AccountRef.cash("drain"), left);
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void refusesMoreThanTheWalletHasAndLotsThatMovedOn() {
        var ana = books.walletWith(4);
        var ben = books.walletWith(2);
        var lot = books.books.holdings(ben).get(0).lot().id();

        assertThatThrownBy(() -> books.retire(ana, 5, null)).isInstanceOf(NotEnoughCredits.class);
        assertThatThrownBy(() -> books.retire(someWallet(), 1, null)).isInstanceOf(NotEnoughCredits.class);
        assertThatThrownBy(() -> retire(ben, List.of(new LotPart(lot, 3)), null))
                .asInstanceOf(type(CreditsMovedOn.class))
                .extracting(CreditsMovedOn::missing)
                .isEqualTo(1L);
        assertThatThrownBy(() -> retire(ben, List.of(new LotPart(lot, 1), new LotPart(lot, 1)), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhenTheCommonFundLacksAndSaysHowMuch() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 2_000);
        var reimagine = someWallet();
        books.issueBacked(ics, reimagine, 4, 2_000);
        books.put(common, 599);

        assertThatThrownBy(() -> books.retire(reimagine, 2, new Payout("reimagine", 800)))
                .asInstanceOf(type(NotEnoughCommon.class))
                .satisfies(refusal -> {
                    assertThat(refusal.available()).isEqualTo(599);
                    assertThat(refusal.asked()).isEqualTo(600);
                    assertThat(refusal).hasMessage("$6.00 of the common fund is needed and $5.99 is there.");
                    assertThat(refusal.extensions()).containsEntry("availableCents", 599L);
                });
        assertThat(books.stored(reimagine)).isEqualTo(4);
        books.put(common, 1);
        assertThat(books.retire(reimagine, 2, new Payout("reimagine", 800)).fromCommonCents())
                .isEqualTo(600);
        assertThat(books.cents(common)).isZero();
    }

    @Test
    void refusesMoneyOutOfTheCommonFundThatIsNotThereAndPaymentsOfMoreThanIsOwed() {
        books.put(common, 100);

        assertThatThrownBy(() -> books.money(common, AccountRef.cash("hive"), 101))
                .isInstanceOf(NotEnoughCommon.class);
        assertThatThrownBy(() -> books.money(AccountRef.payable("hive"), AccountRef.cash("hive"), 1))
                .asInstanceOf(type(MoreThanOwed.class))
                .satisfies(refusal -> {
                    assertThat(refusal.account()).isEqualTo(AccountRef.payable("hive"));
                    assertThat(refusal.owed()).isZero();
                    assertThat(refusal.asked()).isEqualTo(1);
                });
    }

    @Test
    void neverExpiresWhatWasBought() {
        var ana = someWallet();
        var bought = books.purchase(ana, 5, 5_000, "hive");
        var lot = bought.lots().get(0).lotId();

        assertThatThrownBy(() -> books.expire(ana, lot)).isInstanceOf(PurchasedNeverExpires.class);
        assertThatThrownBy(() -> books.expire(ana, Long.MAX_VALUE)).isInstanceOf(UnknownTransfer.class);
        assertThatThrownBy(() -> new ExpireLot(TransferId.next(), lot, AccountRef.pot(), books.cause))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(books.stored(ana)).isEqualTo(5);
    }

    @Test
    void expiresWhatAWalletStillHasAndGivesItsBackingToTheCommonFund() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 2_000);
        var ana = someWallet();
        var issued = books.issueBacked(ics, ana, 4, 2_000);
        books.move(ana, someWallet(), 1);

        var expired = books.expire(ana, issued.lots().get(0).lotId());

        assertThat(expired.credits()).isEqualTo(3);
        assertThat(expired.releasedCents()).isEqualTo(1_500);
        assertThat(expired.toCommonCents()).isEqualTo(1_500);
        assertThat(books.cents(common)).isEqualTo(1_500);
        assertThat(books.cents(AccountRef.funding(ics))).isZero();
        assertThatThrownBy(() -> books.expire(ana, issued.lots().get(0).lotId()))
                .isInstanceOf(CreditsMovedOn.class);
    }

    @Test
    void losesNoCentOverManyParts() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 1_000);
        var ana = someWallet();
        var issued = books.issueBacked(ics, ana, 7, 1_000);
        var lot = issued.lots().get(0).lotId();

        var released = new long[] {1, 2, 3, 1};
        for (var i = 0; i < released.length; i++) {
            released[i] = books.retire(ana, released[i], null).releasedCents();
        }

        assertThat(released).containsExactly(142, 286, 429, 143);
        assertThat(books.backings.lot(lot).orElseThrow().fundedCents()).isZero();
        assertThat(books.cents(common)).isEqualTo(1_000);
    }

    @Test
    void paysFromSeveralLotsBeforeItAsksTheCommonFund() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 1_000);
        var reimagine = someWallet();
        var earned = books.issueBacked(ics, reimagine, 2, 1_000);
        var bought = books.purchase(reimagine, 2, 2_000, "hive");
        books.put(common, 200);

        var retired = books.retire(reimagine, 4, new Payout("reimagine", 800));

        assertThat(retired.parts())
                .containsExactly(
                        new Part(earned.lots().get(0).lotId(), 2, 1_000),
                        new Part(bought.lots().get(0).lotId(), 2, 2_000));
        assertThat(retired.payoutCents()).isEqualTo(3_200);
        assertThat(retired.fromCommonCents()).isEqualTo(200);
        assertThat(retired.toCommonCents()).isZero();
    }

    @Test
    void answersTheSameWhenRepeated() {
        var reimagine = someWallet();
        var bought = books.purchase(reimagine, 2, 2_000, "hive");
        var command = RetireCredits.of(
                TransferId.next(), reimagine, bought.lots(), new Payout("reimagine", 800), books.cause);
        var first = database.inTransaction(() -> books.ledger.retire(command));

        var again = database.inTransaction(() -> books.ledger.retire(command));

        assertThat(again.replayed()).isTrue();
        assertThat(again.parts()).isEqualTo(first.parts());
        assertThat(again.toCommonCents()).isEqualTo(first.toCommonCents()).isEqualTo(400);
        assertThat(again.payoutCents()).isEqualTo(1_600);
        var other = RetireCredits.of(command.id(), reimagine, bought.lots(), new Payout("reimagine", 700), books.cause);
        assertThatThrownBy(() -> database.inTransaction(() -> books.ledger.retire(other)))
                .isInstanceOf(TransferConflict.class);
    }

    @Test
    void takesAClaimBackUntilItIsPaid() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 2_000);
        books.put(common, 600);
        var reimagine = someWallet();
        var issued = books.issueBacked(ics, reimagine, 4, 2_000);
        var claim = books.retire(reimagine, 2, new Payout(ics, 800));

        books.reverse(claim.id());

        assertThat(books.stored(reimagine)).isEqualTo(4);
        assertThat(books.cents(common)).isEqualTo(600);
        assertThat(books.cents(AccountRef.payable(ics))).isZero();
        assertThat(books.backing(issued).fundedCents()).isEqualTo(2_000);
        assertThat(books.backing(issued).outstanding()).isEqualTo(4);

        var second = books.retire(reimagine, 2, new Payout(ics, 800));
        books.money(AccountRef.payable(ics), AccountRef.cash(ics), 1_600);
        assertThatThrownBy(() -> books.reverse(second.id()))
                .asInstanceOf(type(MoneyMovedOn.class))
                .satisfies(refusal -> {
                    assertThat(refusal.account()).isEqualTo(AccountRef.payable(ics));
                    assertThat(refusal).hasMessageContaining("Take back the payment first");
                });
    }

    @Test
    void refusesToTakeAnExpiryBackWhenTheCommonFundSpentIt() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 2_000);
        var ana = someWallet();
        var issued = books.issueBacked(ics, ana, 4, 2_000);
        var expired = books.expire(ana, issued.lots().get(0).lotId());
        books.money(common, AccountRef.cash("hive"), 1);

        assertThatThrownBy(() -> books.reverse(expired.id()))
                .asInstanceOf(type(MoneyMovedOn.class))
                .satisfies(refusal -> {
                    assertThat(refusal.available()).isEqualTo(1_999);
                    assertThat(refusal.asked()).isEqualTo(2_000);
                });
        books.put(common, 1);
        books.reverse(expired.id());
        assertThat(books.stored(ana)).isEqualTo(4);
        assertThat(books.cents(common)).isZero();
    }

    @Test
    void releasesBackingAlsoWhenCreditsAreMovedOutOfTheWorld() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 2_000);
        var ana = someWallet();
        var issued = books.issueBacked(ics, ana, 4, 2_000);

        books.move(ana, AccountRef.retired(), 1);

        assertThat(books.cents(common)).isEqualTo(500);
        assertThat(books.backing(issued).fundedCents()).isEqualTo(1_500);
    }

    private void retire(AccountRef from, List<LotPart> lots, Payout payout) {
        database.inTransaction(
                () -> books.ledger.retire(RetireCredits.of(TransferId.next(), from, lots, payout, books.cause)));
    }
}
