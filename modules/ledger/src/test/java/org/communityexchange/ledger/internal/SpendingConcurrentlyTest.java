package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityexchange.ledger.internal.Bookkeeper.someWallet;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.NotEnoughCredits;
import org.communityexchange.ledger.TransferId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Law 5: no wallet below zero under any concurrency, holds included; and no two payers wait for each other. */
@Timeout(60)
class SpendingConcurrentlyTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final Bookkeeper books = new Bookkeeper(database);

    @Test
    void letsExactlyAThousandOfFiveThousandSpendsThrough() throws Exception {
        var ana = books.walletWith(400, 350, 250);
        var receivers = IntStream.range(0, 8).mapToObj(i -> someWallet()).toList();
        var spent = new AtomicInteger();
        var refused = new AtomicInteger();

        inParallel(32, 5_000, i -> {
            try {
                books.move(ana, receivers.get(i % 8), 1);
                spent.incrementAndGet();
            } catch (NotEnoughCredits e) {
                refused.incrementAndGet();
            }
        });

        assertThat(spent).hasValue(1_000);
        assertThat(refused).hasValue(4_000);
        assertThat(books.stored(ana)).isZero();
        assertThat(receivers.stream().mapToLong(books::stored).sum()).isEqualTo(1_000);
        assertThat(books.books.holdings(ana)).isEmpty();
    }

    @Test
    void letsExactlyWhatIsThereBeHeld() throws Exception {
        var ana = books.walletWith(100);
        var held = new AtomicInteger();

        inParallel(16, 300, i -> {
            try {
                books.hold(ana, 1);
                held.incrementAndGet();
            } catch (NotEnoughCredits e) {
                // Expected once the wallet is empty.
            }
        });

        assertThat(held).hasValue(100);
        assertThat(books.stored(AccountRef.heldFrom(ana))).isEqualTo(100);
    }

    @Test
    void closesAHoldOnceWhoeverTries() throws Exception {
        var ana = books.walletWith(50);
        var reimagine = Bookkeeper.someOrganisationsWallet();
        var holds = IntStream.range(0, 50).mapToObj(i -> books.hold(ana, 1)).toList();
        var captured = new AtomicInteger();
        var released = new AtomicInteger();

        inParallel(16, 400, i -> {
            var hold = holds.get(i / 8);
            try {
                if (i % 2 == 0) {
                    books.capture(hold, reimagine);
                    captured.incrementAndGet();
                } else {
                    books.release(hold);
                    released.incrementAndGet();
                }
            } catch (org.communityexchange.ledger.HoldAlreadyClosed e) {
                // Expected for all but one of the eight.
            }
        });

        assertThat(captured.get() + released.get()).isEqualTo(50);
        assertThat(books.stored(reimagine)).isEqualTo(captured.get());
        assertThat(books.stored(ana)).isEqualTo(released.get());
        assertThat(books.stored(AccountRef.heldFrom(ana))).isZero();
    }

    @Test
    void passesCreditsAroundARingInBothDirectionsWithoutADeadlock() throws Exception {
        var ring = List.of(books.walletWith(500), books.walletWith(500), books.walletWith(500));
        var before = deadlocks();

        inParallel(16, 3_000, i -> {
            var from = i % 3;
            var to = (i / 3) % 2 == 0 ? (from + 1) % 3 : (from + 2) % 3;
            books.move(ring.get(from), ring.get(to), 1);
        });

        assertThat(deadlocks()).isEqualTo(before);
        assertThat(ring.stream().mapToLong(books::stored).sum()).isEqualTo(1_500);
    }

    @Test
    void opensNewAccountsFromBothDirectionsWithoutADeadlock() throws Exception {
        var before = deadlocks();

        inParallel(8, 200, i -> {
            var ana = someWallet();
            books.issue(ana, 2);
            books.move(ana, someWallet(), 1);
        });

        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    void confirmsWholeEventsAtOnceInAnyOrderWhenLocked() throws Exception {
        var crew = IntStream.range(0, 6).mapToObj(i -> someWallet()).toList();
        var before = deadlocks();

        inParallel(12, 120, i -> {
            var order = new ArrayList<>(crew);
            Collections.rotate(order, i);
            if (i % 2 == 0) {
                Collections.reverse(order);
            }
            database.inTransaction(() -> {
                books.ledger.lock(order);
                order.forEach(wallet -> books.ledger.issue(
                        new IssueCredits(TransferId.next(), "ics", wallet, 1, Bookkeeper.WORK, books.cause)));
                return null;
            });
        });

        assertThat(deadlocks()).isEqualTo(before);
        assertThat(crew).allSatisfy(wallet -> assertThat(books.stored(wallet)).isEqualTo(120));
    }

    private long deadlocks() {
        return database.ask(Long.class, "select deadlocks from pg_stat_database where datname = 'exchange'");
    }

    static void inParallel(int threads, int times, IntConsumer work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (var i = 0; i < times; i++) {
                var number = i;
                tasks.add(pool.submit(() -> work.accept(number)));
            }
            for (var task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
