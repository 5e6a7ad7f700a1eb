package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Something that has to be done again and again.
 *
 * @param title such as “Sweep the hall”, at most 120 characters
 * @param note where the broom is; at most 1,000 characters, or null
 * @param people how many it takes, 1 to 50
 * @param minutes how long it takes each of them, 15 to 960
 * @param starts the time of day where the organisation is, whatever its clocks do in spring and autumn
 * @param nth for MONTHLY only: which such weekday of the month, 1 to 4, or 5 for the last
 * @param from the first day it may be; null for today
 * @param until the last day it may be, at most two years later, or null
 * @param funding ISSUE or THANKS; null means ISSUE
 */
public record DefineDuty(
        @Nullable String title,
        @Nullable String note,
        @Nullable Integer people,
        @Nullable Integer minutes,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime starts,
        @Nullable DutyRhythm rhythm,
        @Nullable Integer nth,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Funding funding) {}
