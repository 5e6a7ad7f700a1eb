package org.communityexchange.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What ending credits gave.
 *
 * @param replayed true when the same command had been posted before and this is its first result again
 * @param recordedAt when it was first recorded
 * @param parts lot by lot in the order they ended
 * @param payoutCents owed to the payee; 0 without a payout
 * @param fromCommonCents of the payout, what the common fund added
 * @param toCommonCents what was released beyond the payout and now belongs to the common fund
 */
public record Retired(
        TransferId id,
        boolean replayed,
        Instant recordedAt,
        List<Part> parts,
        long payoutCents,
        long fromCommonCents,
        long toCommonCents) {

    public Retired {
        parts = List.copyOf(parts);
    }

    /** Credits ended in all. */
    public long credits() {
        return parts.stream().mapToLong(Part::credits).sum();
    }

    /** Cents released from reserves in all. */
    public long releasedCents() {
        return parts.stream().mapToLong(Part::releasedCents).sum();
    }

    /**
     * @param credits ended of the lot {@code lotId}
     * @param releasedCents what its reserve released for them
     */
    public record Part(long lotId, long credits, long releasedCents) {}
}
