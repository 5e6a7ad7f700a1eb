package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A duty, for members of the organisation.
 *
 * @param nth which such weekday of the month, 5 for the last; null unless it is monthly
 * @param endedAt when it was removed, or null while it stands
 * @param endReason why; empty while it stands
 * @param version for changing it
 */
public record DutyView(
        UUID id,
        String organisation,
        String title,
        String note,
        int people,
        int minutes,
        DayOfWeek weekday,
        LocalTime starts,
        DutyRhythm rhythm,
        @Nullable Integer nth,
        LocalDate from,
        @Nullable LocalDate until,
        Funding funding,
        @Nullable Instant endedAt,
        String endReason,
        int version) {

    public String href() {
        return "/o/" + organisation + "/duties/" + id;
    }
}
