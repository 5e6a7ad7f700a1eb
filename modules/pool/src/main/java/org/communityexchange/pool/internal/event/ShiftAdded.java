package org.communityexchange.pool.internal.event;

import java.util.Optional;
import java.util.UUID;

/**
 * An event has one shift more, in this transaction and already written: those who take part as long as its shifts last may be
 * there at other hours now.
 *
 * @param before their hours without it; empty where no places were ever said
 */
public record ShiftAdded(UUID event, Optional<EventPlaces.Hours> before) {}
