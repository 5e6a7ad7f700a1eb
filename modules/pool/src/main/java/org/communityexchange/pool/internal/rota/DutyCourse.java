package org.communityexchange.pool.internal.rota;

import org.communityexchange.pool.DutyRhythm;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * On which days a duty comes, and when it begins on each of them.
 *
 * @param nth for MONTHLY: which such weekday of the month, 5 for the last
 * @param from the first day it may be
 * @param until the last, or null
 */
record DutyCourse(
        DayOfWeek weekday,
        LocalTime starts,
        DutyRhythm rhythm,
        @Nullable Integer nth,
        LocalDate from,
        @Nullable LocalDate until) {

    static final int LAST = 5;

    /** The days of the duty from one day to another, both included, the earliest first. */
    List<LocalDate> days(LocalDate first, LocalDate last) {
        var end = until == null || until.isAfter(last) ? last : until;
        var days = new ArrayList<LocalDate>();
        for (var number = 0; ; number++) {
            var day = day(number);
            if (day.isAfter(end)) {
                return days;
            }
            if (!day.isBefore(first) && !day.isBefore(from)) {
                days.add(day);
            }
        }
    }

    /** The day it has in the week or the month of a day it had before. */
    LocalDate insteadOf(LocalDate day) {
        return rhythm == DutyRhythm.MONTHLY
                ? ofMonth(YearMonth.from(day))
                : mondayOf(day).plusDays(weekday.getValue() - 1L);
    }

    /** The first day of the week, or for MONTHLY of the month, in which it has one day. */
    LocalDate period(LocalDate day) {
        return rhythm == DutyRhythm.MONTHLY ? day.withDayOfMonth(1) : mondayOf(day);
    }

    /** The Monday of the week in which it comes first. */
    LocalDate monday() {
        return mondayOf(from.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate day(int number) {
        var first = from.with(TemporalAdjusters.nextOrSame(weekday));
        return switch (rhythm) {
            case WEEKLY -> first.plusWeeks(number);
            case FORTNIGHTLY -> first.plusWeeks(2L * number);
            case MONTHLY -> ofMonth(YearMonth.from(from).plusMonths(number));
        };
    }

    private LocalDate ofMonth(YearMonth month) {
        var which = nth == null ? 1 : nth;
        return month.atDay(1)
                .with(
                        which == LAST
                                ? TemporalAdjusters.lastInMonth(weekday)
                                : TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    /**
     * When it begins on a day: the time on the clock of the place. A time that the clocks leave out in spring is an hour later;
     * of one that comes twice in autumn it is the first.
     */
    ZonedDateTime begins(LocalDate day, ZoneId zone) {
        return day.atTime(starts).atZone(zone);
    }
}
