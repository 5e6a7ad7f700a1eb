package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisationsWallet;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.CaptureHold;
import org.communityexchange.ledger.HoldAlreadyClosed;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.UnknownTransfer;
import org.junit.jupiter.api.Test;

class HoldingCreditsTest {

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());

    @Test
    void refusesToHoldMoreThanIsFree() {
        var ana = books.walletWith(4);
        books.hold(ana, 3);

        assertThatThrownBy(() -> books.hold(ana, 2))
                .isInstanceOf(NotEnoughCredits.class)
                .hasMessage("2 credits are needed and 1 are there.");
    }

    @Test
    void refusesToSpendWhatIsHeld() {
        var ana = books.walletWith(4);
        books.hold(ana, 3);

        assertThatThrownBy(() -> books.move(ana, someWallet(), 2)).isInstanceOf(NotEnoughCredits.class);
    }

    @Test
    void refusesToCloseAHoldTwiceInEitherWay() {
        var ana = books.walletWith(9);
        var reimagine = someOrganisationsWallet();
        var captured = books.hold(ana, 2);
        var capture = books.capture(captured, reimagine);
        var released = books.hold(ana, 3);
        books.release(released);

        assertThatThrownBy(() -> books.capture(captured, reimagine))
                .asInstanceOf(type(HoldAlreadyClosed.class))
                .satisfies(refusal -> {
                    assertThat(refusal.by()).isEqualTo(capture.id());
                    assertThat(refusal.outcome()).isEqualTo(TransferKind.CAPTURE);
                    assertThat(refusal.type().status()).isEqualTo(409);
                });
        assertThatThrownBy(() -> books.release(captured)).isInstanceOf(HoldAlreadyClosed.class);
        assertThatThrownBy(() -> books.release(released))
                .asInstanceOf(type(HoldAlreadyClosed.class))
                .extracting(HoldAlreadyClosed::outcome)
                .isEqualTo(TransferKind.RELEASE);
        assertThatThrownBy(() -> books.capture(released, reimagine)).isInstanceOf(HoldAlreadyClosed.class);
        assertThat(books.stored(ana)).isEqualTo(7);
        assertThat(books.stored(reimagine)).isEqualTo(2);
    }

    @Test
    void refusesAHoldThatIsNone() {
        var ana = books.walletWith(4);
        var moved = books.move(ana, someWallet(), 1);

        assertThatThrownBy(() -> books.release(moved))
                .asInstanceOf(type(UnknownTransfer.class))
                .extracting(UnknownTransfer::id)
                .isEqualTo(moved.id());
        assertThatThrownBy(() -> books.post(ledger ->
                        ledger.capture(new CaptureHold(TransferId.next(), TransferId.next(), ana, books.cause))))
                .isInstanceOf(UnknownTransfer.class);
    }

    @Test
    void refusesToPayTheWalletItWasHeldFrom() {
        var ana = books.walletWith(4);
        var hold = books.hold(ana, 3);

        assertThatThrownBy(() -> books.capture(hold, ana))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("These credits were held from that wallet; release them instead.");
    }

    @Test
    void capturesTheVeryLotsThatWereHeld() {
        var ana = books.walletWith(2, 2);
        var reimagine = someOrganisationsWallet();
        var hold = books.hold(ana, 3);
        books.issue(ana, 5);

        var capture = books.capture(hold, reimagine);

        assertThat(capture.lots()).isEqualTo(hold.lots());
        assertThat(Bookkeeper.quantities(capture)).containsExactly(2L, 1L);
        assertThat(books.stored(reimagine)).isEqualTo(3);
        assertThat(books.stored(AccountRef.heldFrom(ana))).isZero();
        assertThat(books.stored(ana)).isEqualTo(6);
    }

    @Test
    void releasesBackToTheWalletTheyWereHeldFrom() {
        var ana = books.walletWith(4);
        var hold = books.hold(ana, 3);

        books.release(hold);

        assertThat(books.stored(ana)).isEqualTo(4);
        assertThat(books.stored(AccountRef.heldFrom(ana))).isZero();
    }

    @Test
    void keepsSeveralHoldsOfOneWalletApart() {
        var ana = books.walletWith(2, 2, 2);
        var meal = books.hold(ana, 3);
        var workshop = books.hold(ana, 2);

        books.release(meal);
        var paid = books.capture(workshop, someOrganisationsWallet());

        assertThat(paid.lots()).isEqualTo(workshop.lots());
        assertThat(books.stored(ana)).isEqualTo(4);
    }

    @Test
    void setsCreditsOfThePotAsideAsThoseOfAWallet() {
        var ana = books.walletWith(9);
        var before = books.credits(AccountRef.pot());
        books.move(ana, AccountRef.pot(), 9);
        var captured = books.hold(AccountRef.pot(), 4);
        var released = books.hold(AccountRef.pot(), 3);

        var ben = someWallet();
        books.capture(captured, ben);
        books.release(released);

        assertThat(books.credits(ben)).isEqualTo(4);
        assertThat(books.credits(AccountRef.pot())).isEqualTo(before + 5);
        assertThatThrownBy(() -> books.hold(AccountRef.pot(), before + 6)).isInstanceOf(NotEnoughCredits.class);
    }
}
