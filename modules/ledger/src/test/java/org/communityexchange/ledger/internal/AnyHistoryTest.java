package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * The laws for any order of commands: 250 histories of 50 random commands, on the real ledger and on a model. A hundred
 * seeds are always the same; the others are new in each build, from {@code -Dledger.seed} or the number printed.
 */
class AnyHistoryTest {

    private static final int LENGTH = 50;
    private static final int FIXED = 100;
    private static final int FRESH = 150;

    private final Bookkeeper books = new Bookkeeper(LedgerDatabase.shared());

    @Test
    void agreesWithTheModelAfterEveryCommand() {
        LongStream.range(0, FIXED).parallel().forEach(this::check);

        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    @Test
    void agreesWithTheModelOnHistoriesNobodyHasSeen() {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("AnyHistoryTest: -Dledger.seed=" + seed);
        var seeds = new SplittableRandom(seed);
        seeds.longs(FRESH).boxed().toList().parallelStream().forEach(this::check);

        assertThat(books.proofs.prove().findings()).isEmpty();
    }

    private void check(long seed) {
        var steps = Step.history(seed, LENGTH);
        var difference = difference(steps);
        if (difference != null) {
            var shortest = shrink(steps);
            throw new AssertionError("history " + seed + " differs; the shortest that still does:\n  "
                    + String.join("\n  ", shortest.stream().map(Step::toString).toList()) + "\n"
                    + difference(shortest).getMessage());
        }
    }

    private AssertionError difference(List<Step> steps) {
        try {
            new RandomHistory(books).run(steps);
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }

    /** First the shortest prefix that differs, then without each step that is not needed for it. */
    private List<Step> shrink(List<Step> steps) {
        var shortest = new ArrayList<>(steps);
        for (var length = 1; length < steps.size(); length++) {
            if (difference(steps.subList(0, length)) != null) {
                shortest = new ArrayList<>(steps.subList(0, length));
                break;
            }
        }
        for (var i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (difference(without) != null) {
                shortest = without;
            }
        }
        return shortest;
    }
}
