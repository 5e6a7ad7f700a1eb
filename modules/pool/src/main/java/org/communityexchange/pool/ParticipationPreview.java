package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What taking part would do.
 *
 * @param credits that would be set aside; 0 when it is free
 * @param balance credits in the wallet now
 * @param after what would be left in it; below 0 when they do not suffice
 * @param left places not yet taken; at 0 it can be waited for
 * @param cancelUntil the last day on which the place can be given back; the event's own until it begins
 * @param late whether that is over already
 * @param line whether people can wait in line now
 * @param waiting how many do
 * @param inLine where the person stands in that line, from 1; null when they do not wait
 */
public record ParticipationPreview(
        EventView event,
        PersonRef person,
        int credits,
        long balance,
        long after,
        int left,
        LocalDate cancelUntil,
        boolean late,
        boolean line,
        int waiting,
        @Nullable Integer inLine) {

    public boolean isAffordable() {
        return after >= 0;
    }

    public boolean isUntilItBegins() {
        return cancelUntil.equals(event.heldOn());
    }

    /** Whether the person can wait for a place: none is left, and they do not wait yet. */
    public boolean isCanJoin() {
        return line && left == 0 && inLine == null;
    }

    /** Whether a place can be taken now. */
    public boolean isFree() {
        return left > 0;
    }

    /** How many credits are missing; 0 when they suffice. */
    public long missing() {
        return Math.max(0, -after);
    }
}
