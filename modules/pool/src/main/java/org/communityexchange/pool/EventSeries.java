package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Events of the current organisation that repeat. Dates are made eight weeks ahead, each as an event of its own with its own
 * shifts, budget and places to take part; a job goes on with that each night. All of it needs
 * {@link org.communityexchange.identity.Right#PLAN_EVENTS}, otherwise {@link Forbidden}.
 */
public interface EventSeries {

    /**
     * The dates a plan would have, without planning anything.
     *
     * @throws InvalidInput naming every field that cannot be used; those of the recurrence as {@code recurrence.days}
     */
    List<LocalDate> preview(PlanSeries plan);

    /**
     * Plans a series and makes the dates of the coming eight weeks.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws InvalidInput as {@link #preview}
     */
    SeriesView plan(PlanSeries plan, @Nullable UUID key);

    /** @throws NotFound when there is no such series here */
    SeriesView view(SeriesId id);

    /** Those that still have dates, by title. */
    List<SeriesView> here();

    /**
     * Leaves one date out. If it was made it is cancelled, and whoever has a place reads why. Twice is once.
     *
     * @param reason needed when somebody has a place
     * @throws NotFound when there is no such series here
     * @throws InvalidInput when the series has no such date from today on, or without a reason
     */
    SeriesView leaveOut(SeriesId id, @Nullable LocalDate day, @Nullable String reason);

    /**
     * Ends a series: from this day on nothing takes place, and whoever has a place reads why. Twice is once.
     *
     * @param from today or later
     * @throws NotFound when there is no such series here
     * @throws InvalidInput without a day or a reason
     */
    SeriesView end(SeriesId id, @Nullable LocalDate from, @Nullable String reason);

    /**
     * Changes all dates from one day on: the series ends there and another begins. Dates for which somebody has a place already
     * stay as they are and can be changed one by one. What was said for single dates for those who take part stays for that day.
     *
     * @param plan with the first day from which it counts
     * @return the series that begins
     * @throws NotFound when there is no such series here
     * @throws InvalidInput as {@link #preview}
     */
    SeriesView changeFrom(SeriesId id, PlanSeries plan, @Nullable UUID key);
}
