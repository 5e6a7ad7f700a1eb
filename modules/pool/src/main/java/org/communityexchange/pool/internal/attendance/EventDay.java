package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.PoolProblem;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The day of an event where its organisation is, and which times can be written down of it: those of that day that have passed.
 *
 * @param now the moment of the request
 */
record EventDay(LocalDate day, ZoneId zone, Instant now) {

    /** As long as a promise may take. */
    static final int MOST_MINUTES = 960;

    /** A telephone's clock may be a little ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    /** @throws ProblemException 409 {@code closed} or {@code event-not-yet} */
    static EventDay begun(EventView event, ZoneId zone, Instant now) {
        var day = new EventDay(event.heldOn(), zone, now);
        if (event.cancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
        }
        if (day.today().isBefore(day.day())) {
            throw new ProblemException(PoolProblem.EVENT_NOT_YET, "This event is on " + day.day() + ".");
        }
        return day;
    }

    boolean isToday() {
        return today().equals(day);
    }

    /**
     * A moment of the day, to the minute.
     *
     * @param at null for now
     * @throws InvalidInput naming {@code at} for any other day, or a time to come
     */
    Instant moment(@Nullable Instant at) {
        // Compared before anything is computed with it: there are moments that no calendar has a day for.
        var said = at == null ? now : at;
        if (said.isBefore(day.atStartOfDay(zone).toInstant())
                || !said.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())) {
            throw new InvalidInput(
                    "at", "This event was on " + day + ". Write the times of other days down on the roster.");
        }
        var moment = said.truncatedTo(ChronoUnit.MINUTES);
        if (moment.isAfter(now.plus(AHEAD))) {
            throw new InvalidInput("at", "This time is still to come.");
        }
        return moment;
    }

    /** A typed time as a moment; notes what is wrong, and is null then. */
    @Nullable
    Instant moment(@Nullable LocalTime time, String field, Refusals refusals) {
        if (time == null) {
            return null;
        }
        var moment = day.atTime(time).atZone(zone).toInstant().truncatedTo(ChronoUnit.MINUTES);
        if (moment.isAfter(now.plus(AHEAD))) {
            refusals.refuse(field, "This time is still to come.");
            return null;
        }
        return moment;
    }

    /** Notes what is wrong about the two together. */
    static void check(@Nullable Instant in, @Nullable Instant out, String field, Refusals refusals) {
        if (out == null) {
            return;
        }
        if (in == null) {
            refusals.refuse(field, "Say also when they came: without it there are no minutes.");
        } else if (!out.isAfter(in)) {
            refusals.refuse(field, "They leave after they came.");
        } else if (minutes(in, out) > MOST_MINUTES) {
            refusals.refuse(field, "That is more than 16 hours. Look at both times.");
        }
    }

    /** The whole minutes between the two; null without both. */
    static @Nullable Integer minutes(@Nullable Instant in, @Nullable Instant out) {
        return in == null || out == null
                ? null
                : (Integer) Math.toIntExact(Duration.between(in, out).toMinutes());
    }

    /** As it is written where the organisation is; null when there is none. */
    @Nullable
    LocalTime said(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalTime();
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
