package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.communityexchange.ledger.internal.Bookkeeper.someOrganisation;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.FreezeCredits;
import org.communityexchange.ledger.NothingToFreeze;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.UnknownTransfer;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What a dispute needs: what taking back would do, and to set aside what is disputed. */
class DisputingTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void freezesNothingOfWhatBroughtNoCreditsOrIsUnknown() {
        var hold = books.hold(books.walletWith(3), 2);
        var money = books.put(AccountRef.funding(someOrganisation()), 5);
        var unknown = new Posted(TransferId.next(), false, Bookkeeper.NOON, List.of());

        assertThatThrownBy(() -> books.freeze(hold)).isInstanceOf(NothingToFreeze.class);
        assertThatThrownBy(() -> books.freeze(money)).isInstanceOf(NothingToFreeze.class);
        assertThatThrownBy(() -> books.freeze(unknown)).isInstanceOf(UnknownTransfer.class);
    }

    @Test
    void freezesTheVeryLotsAsFarAsTheyAreThere() {
        var ben = books.walletWith(10);
        var ana = books.walletWith(3, 4);
        var moved = books.move(ana, ben, 5);
        books.move(ben, someWallet(), 11);
        assertThat(books.stored(ben)).isEqualTo(4);

        var frozen = books.freeze(moved).orElseThrow();

        assertThat(frozen.credits()).isEqualTo(4);
        assertThat(frozen.lots().get(0))
                .isEqualTo(new Posted.LotPart(moved.lots().get(0).lotId(), 2));
        assertThat(books.stored(ben)).isZero();
        assertThat(books.freeze(moved)).as("none left").isEmpty();
        books.release(frozen);
        assertThat(books.stored(ben)).isEqualTo(4);
        var again = books.freeze(moved).orElseThrow();
        books.capture(again, ana);
        assertThat(books.stored(ana)).isEqualTo(6);
    }

    @Test
    void leavesOtherCreditsOfTheWalletAlone() {
        var ben = books.walletWith(10);
        var issued = books.issue(ben, 3);

        var frozen = books.freeze(issued).orElseThrow();

        assertThat(frozen.lots()).isEqualTo(issued.lots());
        assertThat(books.stored(ben)).isEqualTo(10);
    }

    @Test
    void answersTheSameWhenRepeated() {
        var issued = books.issue(someWallet(), 3);
        var command = new FreezeCredits(TransferId.next(), issued.id(), books.cause);
        var first = database.inTransaction(() -> books.ledger.freeze(command)).orElseThrow();

        var again = database.inTransaction(() -> books.ledger.freeze(command)).orElseThrow();

        assertThat(again.replayed()).isTrue();
        assertThat(again.lots()).isEqualTo(first.lots());
        var other = new FreezeCredits(command.id(), TransferId.next(), books.cause);
        assertThatThrownBy(() -> database.inTransaction(() -> books.ledger.freeze(other)))
                .isInstanceOf(TransferConflict.class);
    }

    @Test
    void previewsWhatWouldBeTakenBackAndWhatItWouldCost() {
        var ics = someOrganisation();
        books.put(AccountRef.funding(ics), 2_000);
        var ana = someWallet();
        var issued = books.issueBacked(ics, ana, 4, 2_000);

        var before = books.books.previewReversal(issued.id());
        assertThat(before.possible()).isTrue();
        assertThat(before.credits()).isEqualTo(issued.lots());
        assertThat(before.stillThere()).isEqualTo(4);
        assertThat(before.cents()).isEqualTo(2_000);
        assertThat(before.downstream()).isEmpty();

        var ben = someWallet();
        var first = books.move(ana, ben, 1);
        var second = books.move(ana, ben, 2);
        var after = books.books.previewReversal(issued.id());
        assertThat(after.refusal()).isEqualTo("3 of these credits have already been spent, held or given away.");
        assertThat(after.stillThere()).isEqualTo(1);
        assertThat(after.downstream())
                .extracting(d -> d.transfer().id(), d -> d.credits(), d -> d.to())
                .containsExactly(tuple(second.id(), 2L, ben), tuple(first.id(), 1L, ben));
        assertThatThrownBy(() -> books.reverse(issued)).hasMessage(after.refusal());

        books.reverse(second);
        books.reverse(first);
        assertThat(books.books.previewReversal(issued.id()).possible()).isTrue();
        assertThat(books.books.previewReversal(first.id()).refusal()).isEqualTo("This transfer was taken back before.");
    }

    @Test
    void previewsMoneyThatMovedOn() {
        var ics = someOrganisation();
        var deposit = books.put(AccountRef.funding(ics), 2_000);
        assertThat(books.books.previewReversal(deposit.id()).possible()).isTrue();
        books.issueBacked(ics, someWallet(), 1, 500);

        var preview = books.books.previewReversal(deposit.id());

        assertThat(preview.cents()).isEqualTo(2_000);
        assertThatThrownBy(() -> books.reverse(deposit)).hasMessage(preview.refusal());
    }

    @Test
    void previewsWhatIsNeverTakenBack() {
        var hold = books.hold(books.walletWith(3), 2);

        assertThat(books.books.previewReversal(hold.id()).refusal()).isEqualTo("A hold is released, not reversed.");
        assertThatThrownBy(() -> books.books.previewReversal(TransferId.next())).isInstanceOf(UnknownTransfer.class);
    }
}
