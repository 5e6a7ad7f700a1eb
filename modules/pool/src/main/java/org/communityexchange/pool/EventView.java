package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An event with its shifts.
 *
 * @param cancelled whether it will not take place
 * @param creditBudget how many credits its work may bring; null when no limit is set, and for whoever does not plan it
 * @param creditsIssued of that budget, or null as above
 * @param mayPlan whether whoever asks plans it
 * @param series that it is a date of, or null
 * @param version for changing it
 * @param maySignUp whether whoever asks may take a place
 */
public record EventView(
        UUID id,
        String organisation,
        String organisationName,
        String title,
        String description,
        String place,
        LocalDate heldOn,
        Audience audience,
        boolean cancelled,
        List<ShiftView> shifts,
        @Nullable Long creditBudget,
        @Nullable Long creditsIssued,
        boolean mayPlan,
        @Nullable UUID series,
        int version,
        boolean maySignUp) {

    /**
     * One shift.
     *
     * @param left places not yet taken
     * @param mine the promise of whoever asks, or null
     * @param waiting how many people wait in line for a place
     * @param inLine where whoever asks stands in that line, from 1; null when they do not wait
     * @param version for changing it
     */
    public record ShiftView(
            UUID id,
            String role,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            int capacity,
            int left,
            @Nullable UUID mine,
            int waiting,
            @Nullable Integer inLine,
            int version) {

        /** Whether whoever asks can wait for a place: they may sign up, have none, and there is none. */
        public boolean isFullFor(EventView event) {
            return event.maySignUp() && mine == null && (left == 0 || inLine != null);
        }
    }

    /** Whether people may wait in line for one of its shifts. */
    public boolean hasFullShift() {
        return !cancelled && shifts.stream().anyMatch(shift -> shift.left() == 0);
    }

    public String href() {
        return "/o/" + organisation + "/events/" + id;
    }

    /** Places in all shifts not yet taken. */
    public int left() {
        return shifts.stream().mapToInt(ShiftView::left).sum();
    }
}
