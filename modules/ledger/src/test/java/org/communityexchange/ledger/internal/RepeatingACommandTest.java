package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communityexchange.ledger.internal.Bookkeeper.NOON;
import static org.communityexchange.ledger.internal.Bookkeeper.WORK;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.MoveCredits;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.Posted;
import org.communityexchange.ledger.TransferConflict;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Law 9: same key and same content, same result; other content, 409. */
class RepeatingACommandTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void refusesOtherContentUnderTheSameId() {
        var ana = books.walletWith(9);
        var ben = someWallet();
        var id = TransferId.next();
        move(id, ana, ben, 3, books.cause);
        var later = books.cause.effectiveAt(NOON);
        var other = new Cause("TEST", books.cause.subject(), Ids.next());

        for (var changed : List.<Callable<Posted>>of(
                () -> move(id, ana, ben, 4, books.cause),
                () -> move(id, ana, someWallet(), 3, books.cause),
                () -> move(id, ben, ana, 3, books.cause),
                () -> move(id, ana, ben, 3, later),
                () -> move(id, ana, ben, 3, other),
                () -> move(id, ana, ben, 3, books.cause.onBehalfOf(Ids.next())),
                () -> books.post(l -> l.issue(new IssueCredits(id, "ics", ben, 3, WORK, books.cause))))) {
            assertThatThrownBy(changed::call).isInstanceOfSatisfying(TransferConflict.class, refusal -> {
                assertThat(refusal.type().status()).isEqualTo(409);
                assertThat(refusal.type().slug()).isEqualTo("idempotency-key-reused");
            });
        }
        assertThat(books.stored(ana)).isEqualTo(6);
        assertThat(books.stored(ben)).isEqualTo(3);
    }

    @Test
    void issuesOnceHoweverOftenTheKeyComes() {
        var ana = someWallet();
        var command = new IssueCredits(TransferId.next(), "ics", ana, 4, WORK, books.cause);
        var first = books.post(l -> l.issue(command));

        for (var i = 0; i < 5; i++) {
            var again = books.post(l -> l.issue(command));

            assertThat(again.replayed()).isTrue();
            assertThat(again.lots()).isEqualTo(first.lots());
        }

        assertThat(first.replayed()).isFalse();
        assertThat(books.stored(ana)).isEqualTo(4);
    }

    @Test
    void givesTheFirstResultEvenWhenTheCreditsAreLongGone() {
        var ana = books.walletWith(2, 2);
        var command = new MoveCredits(TransferId.next(), ana, someWallet(), 3, books.cause);
        var first = books.post(l -> l.move(command));
        books.move(ana, someWallet(), 1);
        var tomorrow = new Bookkeeper(database, Clock.fixed(NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC));

        var again = tomorrow.post(l -> l.move(command));

        assertThat(again.replayed()).isTrue();
        assertThat(again.recordedAt()).isEqualTo(NOON);
        assertThat(again.lots()).isEqualTo(first.lots());
        assertThat(Bookkeeper.quantities(again)).containsExactly(2L, 1L);
    }

    @Test
    void takesTheKeyOfACommandThatWasRefused() {
        var ana = books.walletWith(1);
        var ben = someWallet();
        var id = TransferId.next();
        assertThatThrownBy(() -> move(id, ana, ben, 3, books.cause)).isInstanceOf(NotEnoughCredits.class);
        books.issue(ana, 2);

        var posted = move(id, ana, ben, 3, books.cause);

        assertThat(posted.replayed()).isFalse();
        assertThat(books.stored(ben)).isEqualTo(3);
    }

    @Test
    void letsOneOfManyConcurrentRepeatsThrough() throws Exception {
        var ana = someWallet();
        var command = new IssueCredits(TransferId.next(), "ics", ana, 4, WORK, books.cause);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var attempts = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return books.post(l -> l.issue(command));
                    }))
                    .toList();
            start.countDown();
            var replays = 0;
            for (var attempt : attempts) {
                replays += attempt.get().replayed() ? 1 : 0;
            }

            assertThat(replays).isEqualTo(15);
            assertThat(books.stored(ana)).isEqualTo(4);
        }
    }

    private Posted move(TransferId id, AccountRef from, AccountRef to, long credits, Cause cause) {
        return books.post(l -> l.move(new MoveCredits(id, from, to, credits, cause)));
    }
}
