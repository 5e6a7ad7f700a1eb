package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Everything about a transfer but its entries.
 *
 * @param cause as given, with the effective time filled in
 * @param recordedAt when it was written
 * @param reverses the transfer that this one takes back, or null
 * @param closesHold the hold that this one captures or releases, or null
 */
public record TransferHeader(
        TransferId id,
        TransferKind kind,
        Cause cause,
        Instant recordedAt,
        @Nullable TransferId reverses,
        @Nullable TransferId closesHold) {}
