package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A series of events, with its dates from today on.
 *
 * @param rule as RFC 5545 writes it
 * @param endedFrom the day from which nothing takes place any more; null while it goes on
 * @param dates the coming ones, at most 60
 */
public record SeriesView(
        UUID id,
        String organisation,
        String organisationName,
        PlanSeries plan,
        String rule,
        @Nullable LocalDate endedFrom,
        List<Date> dates) {

    /** What became of a date. */
    public enum DateState {
        /** It will be made some weeks before. */
        AHEAD,
        /** It is an event people can sign up for. */
        MADE,
        /** It was left out. */
        LEFT_OUT
    }

    /**
     * One date.
     *
     * @param day as the recurrence has it; the event may have been moved since
     * @param event once it was made
     * @param signedUp how many people have a place
     */
    public record Date(
            LocalDate day, DateState state, @Nullable UUID event, int signedUp) {

        public boolean isLeftOut() {
            return state == DateState.LEFT_OUT;
        }
    }

    public String href() {
        return "/o/" + organisation + "/event-series/" + id;
    }
}
