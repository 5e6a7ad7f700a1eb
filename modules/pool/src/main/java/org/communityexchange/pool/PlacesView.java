package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an event has for those who take part.
 *
 * @param places how many; 0 when people only help at it
 * @param left of them, not yet taken
 * @param priceCredits for one place; 0 is free
 * @param cancelDays how many days before the event a place can be given back at the latest
 * @param cancelUntil the last day on which it can
 * @param mine the place of whoever asks, or null
 * @param open whether the event is neither over nor cancelled
 */
public record PlacesView(
        UUID event,
        int places,
        int left,
        int priceCredits,
        int cancelDays,
        LocalDate cancelUntil,
        @Nullable UUID mine,
        boolean open) {

    /** Whether anybody can take part at all. */
    public boolean isOffered() {
        return places > 0;
    }

    /** Whether a place can be taken now by somebody who has none. */
    public boolean isAvailable() {
        return open && left > 0;
    }
}
