package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A budget and the stretch of it that runs now.
 *
 * @param title what it is for; may be empty
 * @param event the event it is for, or null
 * @param firstDay of the stretch; null for an event
 * @param lastDay of the stretch; null for an event
 * @param cap credits that may be issued in the stretch
 * @param used credits issued in it, less what was taken back
 * @param endedAt when it was ended, or null
 * @param changes how it came to be what it is, newest first; empty in lists
 */
public record BudgetView(
        UUID id,
        BudgetKind kind,
        String title,
        @Nullable UUID event,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        long cap,
        long used,
        @Nullable Instant endedAt,
        List<Change> changes) {

    /**
     * One change of the cap.
     *
     * @param before null when it was first set
     * @param after null when it was ended
     * @param by who changed it, by name
     */
    public record Change(@Nullable Long before, @Nullable Long after, String reason, String by, Instant at) {}

    /** Credits that may still be issued. */
    public long left() {
        return cap - used;
    }
}
