package org.communityexchange.treasury;

import java.time.Instant;
import java.util.UUID;

/**
 * A gift that was made.
 *
 * @param id also the id of its transfer
 * @param at when it was recorded
 * @param balance what the giver has left now
 */
public record GiftView(UUID id, GiftReceiver to, long credits, Instant at, long balance) {}
