package org.communityexchange.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What posting a command gave.
 *
 * @param replayed true when the same command had been posted before and this is its first result again
 * @param recordedAt when it was first recorded
 * @param lots the credits moved, lot by lot in the order they were spent; empty for money
 * @param fundedCents what an issue moved to the reserve for its lot; 0 for anything else
 */
public record Posted(TransferId id, boolean replayed, Instant recordedAt, List<LotPart> lots, long fundedCents) {

    public Posted {
        lots = List.copyOf(lots);
    }

    /** Without money beside the credits. */
    public Posted(TransferId id, boolean replayed, Instant recordedAt, List<LotPart> lots) {
        this(id, replayed, recordedAt, lots, 0);
    }

    /** Credits moved in all. */
    public long credits() {
        return lots.stream().mapToLong(LotPart::quantity).sum();
    }

    /** @param quantity credits of the lot {@code lotId} */
    public record LotPart(long lotId, long quantity) {}
}
