package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Reads the whole past of the journal at once, for whoever works out figures over months. For single accounts and
 * transfers there is {@link Books}. Nothing here checks who asks.
 */
public interface History {

    /**
     * Everything recorded before an instant, in four queries however much there is. Memory grows with it: about a hundred
     * megabytes for a million entries.
     */
    Past until(Instant instant);

    /** What every organisation that issued for work or made a cash claim did last, by its id. */
    List<LatestTerms> latestTerms();

    /**
     * @param lot the last one it issued for work; null when it never did
     * @param centsPerCredit promised for its last cash claim, rounded down; null when there was none
     */
    record LatestTerms(
            String organisation,
            @Nullable Lot lot,
            @Nullable Long centsPerCredit) {}
}
