package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.Backings.BackingTotals;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.MoneyMovedOn;
import org.communityexchange.ledger.NotEnoughFunding;
import org.communityexchange.ledger.PostMoney;
import org.communityexchange.ledger.RetireCredits.Payout;
import org.communityexchange.ledger.TopUp;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;

class BackingLotsTest {

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());
    private final String ics = someOrganisation();
    private final AccountRef funding = AccountRef.funding(ics);
    private final AccountRef reserve = AccountRef.reserve(ics);

    @Test
    void refusesToIssueWithoutItsFundingWhenItMayNotBeShort() {
        books.put(funding, 1_999);
        var ana = someWallet();

        assertThatThrownBy(() -> books.issueBacked(ics, ana, 4, 2_000, Backing.Shortfall.REFUSE))
                .asInstanceOf(type(NotEnoughFunding.class))
                .satisfies(refusal -> {
                    assertThat(refusal.account()).isEqualTo(funding);
                    assertThat(refusal.available()).isEqualTo(1_999);
                    assertThat(refusal.asked()).isEqualTo(2_000);
                    assertThat(refusal.type().status()).isEqualTo(409);
                    assertThat(refusal).hasMessage("$20.00 of funding is needed and $19.99 is there.");
                });
        assertThat(books.stored(ana)).isZero();
        assertThat(books.cents(funding)).isEqualTo(1_999);
    }

    @Test
    void refusesMoneyOutOfFundingThatIsNotThere() {
        books.put(funding, 100);

        assertThatThrownBy(() -> books.money(funding, AccountRef.cash(ics), 101))
                .isInstanceOf(NotEnoughFunding.class);
        assertThatThrownBy(() -> books.money(AccountRef.funding(someOrganisation()), AccountRef.cash(ics), 1))
                .isInstanceOf(NotEnoughFunding.class);
    }

    @Test
    void refusesToMoveAReserveByItselfOrToBackALotFromElsewhere() {
        assertThatThrownBy(() -> new PostMoney.Leg(reserve, AccountRef.cash(ics), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostMoney.Leg(AccountRef.cash(ics), reserve, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backing(AccountRef.common(), reserve, Backing.Shortfall.LIST))
                .isInstanceOf(IllegalArgumentException.class);
        var unbacked = new IssueCredits(TransferId.next(), "other", someWallet(), 1, Bookkeeper.WORK, books.cause);
        assertThatThrownBy(() -> unbacked.backedBy(Backing.ofFunding(ics, Backing.Shortfall.LIST)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unbacked.backedBy(Backing.ofPurchase(ics)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fundsNothingWhenThereIsNoFundingAndListsAllOfIt() {
        var issued = books.issueBacked(ics, someWallet(), 4, 2_000);

        assertThat(issued.fundedCents()).isZero();
        assertThat(books.books.transfer(issued.id()).entries()).hasSize(2);
        assertThat(books.backings.totals(ics)).isEqualTo(new BackingTotals(4, 2_000, 0, 2_000));
        assertThat(books.backings.totals()).containsEntry(ics, new BackingTotals(4, 2_000, 0, 2_000));
        assertThat(books.backings.totals(someOrganisation())).isEqualTo(BackingTotals.NONE);
    }

    @Test
    void countsWhatIsDeclaredAndNotFundedYetAsShortOfAnIssueWithoutBacking() {
        var terms = new LotTerms(LotSource.WORK, 1_000, null, "2026-1");
        books.post(l -> l.issue(new IssueCredits(TransferId.next(), ics, someWallet(), 2, terms, books.cause)));

        assertThat(books.backings.totals(ics)).isEqualTo(new BackingTotals(2, 1_000, 0, 1_000));
    }

    @Test
    void answersTheSameWhenRepeatedAndConflictsWithOtherBacking() {
        books.put(funding, 1_200);
        var terms = new LotTerms(LotSource.WORK, 2_000, null, "2026-1");
        var unbacked = new IssueCredits(TransferId.next(), ics, someWallet(), 4, terms, books.cause);
        var command = unbacked.backedBy(Backing.ofFunding(ics, Backing.Shortfall.LIST));
        var first = books.post(l -> l.issue(command));
        books.put(funding, 5_000);

        var again = books.post(l -> l.issue(command));

        assertThat(again.replayed()).isTrue();
        assertThat(again.lots()).isEqualTo(first.lots());
        assertThat(again.fundedCents()).isEqualTo(1_200);
        assertThat(books.cents(funding)).isEqualTo(5_000);
        assertThatThrownBy(() -> books.post(l -> l.issue(unbacked))).isInstanceOf(TransferConflict.class);
        assertThatThrownBy(() ->
                        books.post(l -> l.issue(unbacked.backedBy(Backing.ofFunding(ics, Backing.Shortfall.REFUSE)))))
                .isInstanceOf(TransferConflict.class);
    }

    @Test
    void saysWhenThereIsNothingToTopUp() {
        assertThat(books.topUp(ics).posted()).isFalse();
        books.issueBacked(ics, someWallet(), 1, 500);
        assertThat(books.topUp(ics).posted()).as("no funding").isFalse();
        books.put(funding, 900);
        assertThat(books.topUp(ics).cents()).isEqualTo(500);
        var nothing = books.topUp(ics);
        assertThat(nothing.posted()).as("nothing short").isFalse();
        assertThat(nothing.lots()).isEmpty();
        assertThat(books.books.find(nothing.id())).isEmpty();
        assertThat(books.cents(funding)).isEqualTo(400);
    }

    @Test
    void topsUpTheOldestFirstUntilTheFundingIsEmptyAndOnlyOnce() {
        var first = books.issueBacked(ics, someWallet(), 1, 700);
        var second = books.issueBacked(ics, someWallet(), 1, 900);
        var third = books.issueBacked(ics, someWallet(), 1, 100);
        books.put(funding, 1_000);
        var command = new TopUp(TransferId.next(), ics, books.cause);

        var topUp = books.database.inTransaction(() -> books.ledger.topUp(command));

        assertThat(topUp.lots())
                .extracting(l -> l.lotId(), l -> l.cents())
                .containsExactly(
                        tuple(first.lots().get(0).lotId(), 700L),
                        tuple(second.lots().get(0).lotId(), 300L));
        assertThat(books.cents(funding)).isZero();
        assertThat(books.cents(reserve)).isEqualTo(1_000);
        books.put(funding, 5_000);
        var again = books.database.inTransaction(() -> books.ledger.topUp(command));
        assertThat(again.replayed()).isTrue();
        assertThat(again.lots()).isEqualTo(topUp.lots());
        assertThat(books.cents(funding)).isEqualTo(5_000);
        assertThat(books.backings.shortfalls(ics, null, 1).lots())
                .extracting(b -> b.lot().id())
                .containsExactly(second.lots().get(0).lotId());
        var page = books.backings.shortfalls(ics, null, 1);
        assertThat(books.backings.shortfalls(ics, page.next(), 1).lots())
                .extracting(b -> b.lot().id(), b -> b.shortfallCents())
                .containsExactly(tuple(third.lots().get(0).lotId(), 100L));
    }

    @Test
    void pagesThroughTheLotsOfAnIssuer() {
        for (var cents = 1; cents <= 3; cents++) {
            books.issueBacked(ics, someWallet(), 1, cents);
        }

        var first = books.backings.lotsOf(ics, null, 2);
        var second = books.backings.lotsOf(ics, first.next(), 2);

        assertThat(first.lots()).extracting(b -> b.declaredCents()).containsExactly(1L, 2L);
        assertThat(second.lots()).extracting(b -> b.declaredCents()).containsExactly(3L);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> books.backings.lotsOf(ics, null, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> books.backings.lotsOf(ics, null, 201)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void givesBackAllFundingOfAnIssueEachCentToWhereItCameFrom() {
        books.put(funding, 1_200);
        var issued = books.issueBacked(ics, someWallet(), 4, 2_000);
        books.put(funding, 300);
        books.topUp(ics);
        books.put(funding, 100);
        var undone = books.topUp(ics);
        books.reverse(undone.id());
        assertThat(books.backing(issued).fundedCents()).isEqualTo(1_500);

        books.reverse(issued);

        assertThat(books.cents(funding)).isEqualTo(1_600);
        assertThat(books.cents(reserve)).isZero();
        assertThat(books.backing(issued))
                .extracting(b -> b.outstanding(), b -> b.declaredCents(), b -> b.fundedCents(), b -> b.shortfallCents())
                .containsExactly(0L, 0L, 0L, 0L);
        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    @Test
    void refundsAPurchaseToItsCustodian() {
        var custodian = someOrganisation();
        var bought = books.purchase(someWallet(), 5, 5_000, custodian);
        assertThat(books.cents(AccountRef.cash(custodian))).isEqualTo(5_000);

        books.reverse(bought);

        assertThat(books.cents(AccountRef.cash(custodian))).isZero();
    }

    @Test
    void refusesToTakeADepositBackThatWasSpent() {
        var deposit = books.put(funding, 1_000);
        books.issueBacked(ics, someWallet(), 1, 400);

        assertThatThrownBy(() -> books.reverse(deposit))
                .asInstanceOf(type(MoneyMovedOn.class))
                .satisfies(refusal -> {
                    assertThat(refusal.account()).isEqualTo(funding);
                    assertThat(refusal.available()).isEqualTo(600);
                    assertThat(refusal.asked()).isEqualTo(1_000);
                    assertThat(refusal).hasMessageContaining("Take back what was issued from it first");
                });
    }

    @Test
    void refusesToTakeATopUpBackWhoseLotsEnded() {
        var ana = someWallet();
        books.issueBacked(ics, ana, 1, 400);
        books.put(funding, 400);
        var topUp = books.topUp(ics);
        books.put(AccountRef.common(), 400);
        books.retire(ana, 1, new Payout(ics, 800));

        assertThatThrownBy(() -> books.reverse(topUp.id()))
                .asInstanceOf(type(MoneyMovedOn.class))
                .extracting(MoneyMovedOn::account)
                .isEqualTo(reserve);
    }
}
