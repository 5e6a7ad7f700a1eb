package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Changes a duty and its times that are still ahead. How often it comes, and what comes back for it, stay.
 *
 * @param title at most 120 characters
 * @param note where it is, where the key is; at most 1,000 characters, or null
 * @param people how many it takes, 1 to 50, and no fewer than have a turn at one of its times
 * @param minutes how long it takes each of them, 15 to 960
 * @param weekday on which day of the same week, or on which such day of the same month
 * @param starts the time of day where the organisation is
 * @param version that was looked at, or null for whatever is there
 */
public record ChangeDuty(
        @Nullable String title,
        @Nullable String note,
        @Nullable Integer people,
        @Nullable Integer minutes,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime starts,
        @Nullable Integer version) {}
