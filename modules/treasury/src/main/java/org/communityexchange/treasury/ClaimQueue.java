package org.communityexchange.treasury;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Approved claims of all organisations that wait for money, in the order they were submitted. A later claim that needs the
 * common fund does not pass an earlier one; a claim whose own backing suffices does.
 */
public interface ClaimQueue {

    /** Everything that waits, oldest first, at most 200. */
    List<Place> places();

    /**
     * Looks at the queue again after the caller's transaction, because money came in. Joins that transaction.
     */
    void moneyCameIn();

    /** Looks at the queue now, oldest first, each claim in a transaction of its own; answers how many were booked. */
    int examine();

    /**
     * @param position from 1
     * @param missingCents what was missing when it was last looked at
     */
    record Place(
            int position,
            UUID id,
            String organisation,
            String organisationName,
            int number,
            long credits,
            long cashCents,
            Instant submittedAt,
            long missingCents) {}
}
