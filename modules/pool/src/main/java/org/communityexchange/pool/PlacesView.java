package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * What an event has for those who take part.
 *
 * @param places how many; 0 when people only help at it
 * @param left of them, not yet taken
 * @param priceCredits for one place; 0 is free
 * @param cancelDays how many days before the event a place can be given back at the latest; 0 until it begins
 * @param cancelUntil the last day on which it can; the event's own until it begins
 * @param late whether that is over already
 * @param mine the place of whoever asks, or null
 * @param open whether the event is neither over nor cancelled
 * @param line whether people can wait in line now: until the day before the event
 * @param starts when those who take part are there, by the organisation's clock; null as long as its shifts
 * @param ends null when {@code starts} is
 * @param waiting how many people wait in line for a place
 * @param inLine where whoever asks stands in that line, from 1; null when they do not wait
 */
public record PlacesView(
        UUID event,
        int places,
        int left,
        int priceCredits,
        int cancelDays,
        LocalDate cancelUntil,
        boolean late,
        @Nullable UUID mine,
        boolean open,
        boolean line,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        int waiting,
        @Nullable Integer inLine) {

    public boolean isUntilItBegins() {
        return cancelDays == 0;
    }

    /** Whether anybody can take part at all. */
    public boolean isOffered() {
        return places > 0;
    }

    /** Whether a place can be taken now by somebody who has none. */
    public boolean isAvailable() {
        return open && left > 0;
    }

    /** Whether there is none for whoever asks but through the line, in which they may stand already. */
    public boolean isFullForThem() {
        return line && isOffered() && mine == null && left == 0;
    }

    /** Whether whoever asks can wait for a place: they have none, and there is none. */
    public boolean isFull() {
        return isFullForThem() && inLine == null;
    }
}
