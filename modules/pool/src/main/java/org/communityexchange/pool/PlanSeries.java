package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Plans an event that repeats. Every date becomes an event of its own, with these shifts at the same time of the clock.
 *
 * @param firstOn from this day on, today to three years ahead; the first date is the first one the recurrence has from then
 * @param shifts at least one, at most 40
 * @param creditBudget how many credits the work of each date may bring; null for no limit of its own
 * @param places what each date has for those who take part; null when people only help
 */
public record PlanSeries(
        @Nullable String title,
        @Nullable String description,
        @Nullable String place,
        @Nullable Audience audience,
        @Nullable LocalDate firstOn,
        @Nullable Recurrence recurrence,
        @Nullable List<PlanShift> shifts,
        @Nullable Integer creditBudget,
        @Nullable OfferPlaces places) {

    /** The event of one date. */
    public PlanEvent on(@Nullable LocalDate day) {
        return new PlanEvent(title, description, place, day, audience, shifts, creditBudget);
    }
}
