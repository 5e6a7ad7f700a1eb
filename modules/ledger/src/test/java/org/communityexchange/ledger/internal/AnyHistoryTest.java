package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The laws for any order of commands, on the real ledger and on a model: ten thousand short histories, which find most
 * with least, and some long ones that are committed. Part of the seeds are always the same; the others are new in each
 * build, from {@code -Dledger.seed} or the number printed.
 */
class AnyHistoryTest {

    private static final int FIXED = 3_000;
    private static final int FRESH = 7_000;
    private static final int LONG_ONES = 60;
    private static final int STEPS = 60;
    private static final int AT_ONCE = 2;

    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());

    @Test
    void agreesWithTheModelAfterEveryCommand() throws Exception {
        rehearse(LongStream.range(0, FIXED).toArray());
    }

    @Test
    void agreesWithTheModelOnHistoriesNobodyHasSeen() throws Exception {
        System.out.println("AnyHistoryTest: -Dledger.seed=" + SEED);
        rehearse(new SplittableRandom(SEED).longs(FRESH).toArray());
    }

    /** Each command in a transaction of its own, as in life. */
    @Test
    void agreesWithTheModelOnLongHistoriesThatAreCommitted() throws Exception {
        var seeds = new SplittableRandom(SEED + 1).longs(LONG_ONES).toArray();
        inParallel(seeds.length, (books, numbers) -> {
            for (var number : numbers) {
                var steps = Step.history(seeds[number], STEPS);
                try {
                    var history = new RandomHistory(books);
                    history.run(steps);
                    history.compareStatements();
                } catch (AssertionError e) {
                    throw new AssertionError("long history " + seeds[number] + ": " + e.getMessage(), e);
                }
            }
            assertThat(books.proofs.prove().findings()).isEmpty();
        });
    }

    private static void rehearse(long[] seeds) throws Exception {
        inParallel(seeds.length, (books, numbers) -> {
            var histories = new ShortHistories(books);
            for (var i = 0; i < numbers.size(); i++) {
                histories.check(seeds[numbers.get(i)], i % 50 == 0);
            }
        });
    }

    private interface Work {
        void on(Bookkeeper books, List<Integer> numbers);
    }

    /** Each thread has a database of its own: what all organisations share is part of what is compared. */
    private static void inParallel(int count, Work work) throws Exception {
        SpendingConcurrentlyTest.inParallel(AT_ONCE, AT_ONCE, thread -> {
            try (var database = LedgerDatabase.copy()) {
                work.on(
                        new Bookkeeper(database),
                        IntStream.range(0, count)
                                .filter(i -> i % AT_ONCE == thread)
                                .boxed()
                                .toList());
            }
        });
    }
}
