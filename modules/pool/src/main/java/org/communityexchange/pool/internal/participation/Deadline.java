package org.communityexchange.pool.internal.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when whoever has a place can give it back.
 *
 * @param day the last day on which they can
 * @param moment from which on they cannot: when that day is over; on the event's own day when it begins
 */
record Deadline(LocalDate day, Instant moment) {

    /**
     * For a place as it was agreed; on another day than that it can be given back until the event begins.
     *
     * @param heldOn the event's day now
     * @param agreedDay the event's day when the place was taken
     * @param cancelDays how many days before the event it can be given back at the latest
     * @param begins when those who take part are there
     * @param zone where the organisation is
     */
    static Deadline of(LocalDate heldOn, LocalDate agreedDay, int cancelDays, Instant begins, ZoneId zone) {
        var day = day(heldOn, agreedDay, cancelDays);
        return new Deadline(
                day, day.isBefore(heldOn) ? day.plusDays(1).atStartOfDay(zone).toInstant() : begins);
    }

    /** The day of {@link #of}. */
    static LocalDate day(LocalDate heldOn, LocalDate agreedDay, int cancelDays) {
        return heldOn.equals(agreedDay) ? heldOn.minusDays(cancelDays) : heldOn;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(moment);
    }
}
