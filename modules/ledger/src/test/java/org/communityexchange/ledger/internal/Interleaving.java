package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Backing;
import org.communityexchange.ledger.RetireCredits;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Random commands by many threads on the few accounts of one scene, each in a transaction of its own; of every kind when the
 * seed is even, and such that draw on hardly any money when it is odd. Nobody knows in which
 * order they came, so what is checked is what holds for every order.
 */
final class Interleaving {

    private static final int THREADS = 8;

    private final Bookkeeper books;

    /** @param books of a database that nobody else posts to */
    Interleaving(Bookkeeper books) {
        this.books = books;
    }

    /**
     * @param commands of each thread
     * @return how many were posted; the others were refused
     * @throws AssertionError when anything but a refusal stopped a command, or when a law does not hold after
     */
    int run(long seed, int commands) throws Exception {
        var scene = new Scene(books);
        var posted = new AtomicInteger();
        var common = books.cents(AccountRef.common());
        if (seed % 2 != 0 && common > 0) {
            books.money(AccountRef.common(), AccountRef.cash("drained"), common);
        }
        SpendingConcurrentlyTest.inParallel(THREADS, THREADS, thread -> {
            var random = new SplittableRandom(seed * THREADS + thread);
            for (var i = 0; i < commands; i++) {
                var command = scene.command(seed % 2 == 0 ? Step.next(random) : Step.nextOfMoney(random));
                if (command != null && attempt(scene, command)) {
                    posted.incrementAndGet();
                }
            }
        });
        assertThat(broken()).as("laws after interleaving %d", seed).isEmpty();
        return posted.get();
    }

    /**
     * Two wallets give to each other while somebody else holds one of them: with the payer locked first, or the receiver,
     * each would end up with what the other waits for.
     *
     * @throws AssertionError when one of the two was refused
     */
    void opposite() throws Exception {
        var ana = books.walletWith(5);
        var ben = books.walletWith(5);
        for (var held : List.of(ana, ben)) {
            for (var first : List.of(ana, ben)) {
                var second = first.equals(ana) ? ben : ana;
                try (var pool = Executors.newFixedThreadPool(2)) {
                    var other = books.database.holding(held);
                    var there = pool.submit(() -> books.move(first, second, 1));
                    books.database.awaitWaiting(1);
                    var back = pool.submit(() -> books.move(second, first, 1));
                    books.database.awaitWaiting(2);
                    other.close();
                    there.get();
                    back.get();
                }
            }
        }
    }

    /**
     * Of everything that there is enough of for one, two want it: the second asks while the first is not over yet.
     *
     * @throws AssertionError when the second was not refused, or otherwise than for want of it
     */
    void oneForTwo() throws Exception {
        var organisation = Bookkeeper.someOrganisation();
        var cash = AccountRef.cash(organisation);
        var common = books.cents(AccountRef.common());
        if (common > 0) {
            books.money(AccountRef.common(), cash, common);
        }
        for (var account :
                List.of(AccountRef.common(), AccountRef.payable(organisation), AccountRef.funding(organisation))) {
            books.put(account, 10);
            oneForTwo(() -> books.money(account, cash, 10));
        }
        books.put(AccountRef.funding(organisation), 10);
        oneForTwo(() -> books.issueBacked(organisation, Bookkeeper.someWallet(), 1, 10, Backing.Shortfall.REFUSE));
        books.put(AccountRef.common(), 10);
        var retiring = books.walletWith(2);
        oneForTwo(() -> books.retire(retiring, 1, new RetireCredits.Payout(organisation, 10)));
        var spending = books.walletWith(2);
        oneForTwo(() -> books.move(spending, Bookkeeper.someWallet(), 2));
        var holding = books.walletWith(2);
        oneForTwo(() -> books.hold(holding, 2));
        var hold = books.hold(books.walletWith(2), 1);
        oneForTwo(() -> books.capture(hold, spending));
        var moved = books.move(books.walletWith(2), Bookkeeper.someWallet(), 1);
        oneForTwo(() -> books.reverse(moved));
        assertThat(broken()).as("laws after two wanted one").isEmpty();
    }

    private void oneForTwo(Callable<?> command) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var posted = new CountDownLatch(1);
            var end = new CountDownLatch(1);
            var first = pool.submit(() -> books.database.inTransaction(() -> {
                var result = call(command);
                posted.countDown();
                call(() -> end.await(30, TimeUnit.SECONDS));
                return result;
            }));
            assertThat(posted.await(30, TimeUnit.SECONDS)).isTrue();
            var second = pool.submit(command);
            books.database.awaitWaitingOr(second::isDone);
            end.countDown();
            first.get();
            assertThatThrownBy(second::get)
                    .cause()
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                            .isNotEqualTo(KernelProblem.UNAVAILABLE));
        }
    }

    private static <T> T call(Callable<T> command) {
        try {
            return command.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean attempt(Scene scene, Object command) {
        try {
            var answer = books.database.inTransaction(() -> {
                var result = Scene.post(books.ledger, command);
                if (command.hashCode() % 2 == 0) {
                    // As a caller that has more to do before its transaction ends.
                    books.books.balances(scene.accounts());
                }
                return result;
            });
            scene.posted(command, answer);
            return true;
        } catch (ProblemException refusal) {
            // That is what a deadlock looks like from here.
            assertThat(refusal.type()).as("%s", command).isNotEqualTo(KernelProblem.UNAVAILABLE);
            return false;
        }
    }

    private List<String> broken() {
        var sql = """
                select 'the sum of ' || unit
                  from ledger.account_balance group by unit
                having sum(case kind when 'CASH' then -quantity else quantity end) <> 0
                union all
                select 'below zero: ' || kind || ' ' || quantity
                  from ledger.account_balance where quantity < 0 and kind not in ('ISSUANCE', 'CASH')
                union all
                select 'funded above what credits are worth: lot ' || lot_id
                  from ledger.lot_backing where funded_cents > (backing_cents + issued - 1) / issued * outstanding
                union all
                select rule || ' ' || place || ' ' || expected || ' ' || actual from ledger.finding""";
        return new Query(books.database).list(sql, row -> row.getString(1));
    }
}
