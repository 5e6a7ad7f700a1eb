package org.communityexchange.pool.internal.event;

import java.util.UUID;

/**
 * A promise of a shift came to nothing, in this transaction and already written: its place is for whoever waits. Fired and
 * observed within the transaction, so that nobody else takes it in between.
 */
public record PlaceFreed(UUID shift) {}
