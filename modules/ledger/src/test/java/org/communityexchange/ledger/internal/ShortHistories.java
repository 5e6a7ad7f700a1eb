package org.communityexchange.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random histories of 4 to 14 commands, each in one transaction that is rolled back: the next begins with empty books, and
 * a difference is found again from its seed alone.
 */
final class ShortHistories {

    static final String PROOF = "what the proof finds";
    /** Rolled back rows are swept this often, so that empty books stay small. */
    private static final int SWEEP = 100;

    private final Bookkeeper books;
    private int checked;

    ShortHistories(Bookkeeper books) {
        this.books = books;
    }

    /**
     * @param prove also that the proof finds nothing
     * @throws AssertionError with the shortest history that still differs
     */
    void check(long seed, boolean prove) {
        if (++checked % SWEEP == 0) {
            books.database.asSuperuser(
                    "vacuum ledger.account, ledger.transfer, ledger.lot, ledger.entry, ledger.balance,"
                            + " ledger.holding, ledger.lot_backing");
        }
        var steps = Step.history(seed, new SplittableRandom(seed).nextInt(4, 15));
        if (difference(steps, prove) != null) {
            var shortest = shrink(steps, prove);
            throw new AssertionError("history " + seed + " differs; the shortest that still does:\n  "
                    + String.join("\n  ", shortest.stream().map(Step::toString).toList()) + "\n"
                    + difference(shortest, prove));
        }
    }

    /** What differs, or null. */
    @Nullable
    String difference(List<Step> steps, boolean prove) {
        try {
            books.database.rehearse(() -> {
                new RandomHistory(books).run(steps);
                var query = new Query(books.database);
                if (prove) {
                    assertThat(query.list("select rule || ' ' || place from ledger.finding", row -> row.getString(1)))
                            .as(PROOF)
                            .isEmpty();
                }
            });
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e.getMessage();
        }
    }

    /** First the shortest prefix that differs, then without each step that is not needed for it. */
    private List<Step> shrink(List<Step> steps, boolean prove) {
        var shortest = new ArrayList<>(steps);
        for (var length = 1; length < steps.size(); length++) {
            if (difference(steps.subList(0, length), prove) != null) {
                shortest = new ArrayList<>(steps.subList(0, length));
                break;
            }
        }
        for (var i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (difference(without, prove) != null) {
                shortest = without;
            }
        }
        return shortest;
    }
}
