package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisationsWallet;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.AlreadyReversed;
import org.communityexchange.ledger.CreditsMovedOn;
import org.communityexchange.ledger.NotReversible;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferKind;
import org.communityexchange.ledger.UnknownTransfer;
import org.junit.jupiter.api.Test;

import java.util.List;

class ReversingTest {

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());

    @Test
    void refusesASecondReversal() {
        var ana = books.walletWith(4);
        var moved = books.move(ana, someWallet(), 3);
        var reversal = books.reverse(moved);

        assertThatThrownBy(() -> books.reverse(moved))
                .asInstanceOf(type(AlreadyReversed.class))
                .satisfies(refusal -> {
                    assertThat(refusal.by()).isEqualTo(reversal.id());
                    assertThat(refusal.type().status()).isEqualTo(409);
                });
        assertThat(books.stored(ana)).isEqualTo(4);
    }

    @Test
    void refusesHoldsReleasesAndReversals() {
        var ana = books.walletWith(4);
        var hold = books.hold(ana, 1);
        var release = books.release(hold);
        var reversal = books.reverse(books.move(ana, someWallet(), 1));

        assertNotReversible(hold, TransferKind.HOLD);
        assertNotReversible(release, TransferKind.RELEASE);
        assertNotReversible(reversal, TransferKind.REVERSAL);
    }

    @Test
    void refusesAnUnknownTransfer() {
        var unknown = new Posted(TransferId.next(), false, Bookkeeper.NOON, List.of());

        assertThatThrownBy(() -> books.reverse(unknown)).isInstanceOf(UnknownTransfer.class);
    }

    @Test
    void refusesWhenTheReceiverHasSpentTheCredits() {
        var ben = books.walletWith(10);
        var ana = books.walletWith(4);
        var moved = books.move(ana, ben, 4);
        books.move(ben, someWallet(), 11);

        assertThatThrownBy(() -> books.reverse(moved))
                .asInstanceOf(type(CreditsMovedOn.class))
                .satisfies(refusal -> {
                    assertThat(refusal.account()).isEqualTo(ben);
                    assertThat(refusal.missing()).isEqualTo(1);
                    assertThat(refusal.type().slug()).isEqualTo("credits-moved-on");
                });
        assertThat(books.stored(ben)).isEqualTo(3);
    }

    @Test
    void refusesWhenTheReceiverHasOtherCreditsButNotThese() {
        var ana = books.walletWith(4);
        var ben = someWallet();
        var moved = books.move(ana, ben, 4);
        books.move(ben, someWallet(), 4);
        books.issue(ben, 9);

        assertThatThrownBy(() -> books.reverse(moved))
                .asInstanceOf(type(CreditsMovedOn.class))
                .extracting(CreditsMovedOn::missing)
                .isEqualTo(4L);
    }

    @Test
    void refusesToTakeBackIssuedCreditsThatAreHeld() {
        var ana = someWallet();
        var issued = books.issue(ana, 4);
        books.hold(ana, 1);

        assertThatThrownBy(() -> books.reverse(issued)).isInstanceOf(CreditsMovedOn.class);
    }

    @Test
    void givesTheLotsBackToThePayer() {
        var ana = books.walletWith(2, 2);
        var ben = someWallet();
        var moved = books.move(ana, ben, 3);

        var reversal = books.reverse(moved);

        assertThat(reversal.lots()).isEqualTo(moved.lots());
        assertThat(books.stored(ana)).isEqualTo(4);
        assertThat(books.stored(ben)).isZero();
        assertThat(books.move(ana, ben, 4).lots())
                .as("spent again in the order they were")
                .extracting(Posted.LotPart::quantity)
                .containsExactly(2L, 2L);
    }

    @Test
    void takesIssuedCreditsOutOfTheWorld() {
        var ana = someWallet();
        var issued = books.issue(ana, 4);

        books.reverse(issued);

        assertThat(books.stored(ana)).isZero();
    }

    @Test
    void returnsACapturedHoldToTheWalletItWasHeldFrom() {
        var ana = books.walletWith(4);
        var reimagine = someOrganisationsWallet();
        var capture = books.capture(books.hold(ana, 2), reimagine);

        books.reverse(capture);

        assertThat(books.stored(ana)).isEqualTo(4);
        assertThat(books.stored(AccountRef.heldFrom(ana))).isZero();
        assertThat(books.stored(reimagine)).isZero();
    }

    private void assertNotReversible(Posted transfer, TransferKind kind) {
        assertThatThrownBy(() -> books.reverse(transfer))
                .asInstanceOf(type(NotReversible.class))
                .extracting(NotReversible::kind)
                .isEqualTo(kind);
    }
}
