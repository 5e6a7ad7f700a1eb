package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a top-up gave.
 *
 * @param replayed true when the same command had been posted before and this is its first result again
 * @param recordedAt when it was first recorded; null when there was nothing to do, and then there is no transfer
 * @param lots which lots got money, oldest first
 */
public record ToppedUp(
        TransferId id, boolean replayed, @Nullable Instant recordedAt, List<LotFunding> lots) {

    public ToppedUp {
        lots = List.copyOf(lots);
    }

    /** Whether any money moved. */
    public boolean posted() {
        return recordedAt != null;
    }

    /** Cents moved in all. */
    public long cents() {
        return lots.stream().mapToLong(LotFunding::cents).sum();
    }

    /** @param cents added to what the lot {@code lotId} is funded with, at least 1 */
    public record LotFunding(long lotId, long cents) {}
}
