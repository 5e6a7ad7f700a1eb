package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which days something repeats, and when that ends. Days are days where the organisation is.
 *
 * @param pattern by the week or by the month
 * @param every each week or month (1), every second (2), at most every twelfth
 * @param days one or more weekdays by the week; exactly one by the month
 * @param nth by the month: the first (1) to fourth (4) of these weekdays, or the last (-1); null by the week
 * @param until the last day it may be, at most three years after the first; one of until and times is given
 * @param times how often in all, 1 to 200
 */
public record Recurrence(
        @Nullable Pattern pattern,
        @Nullable Integer every,
        @Nullable Set<DayOfWeek> days,
        @Nullable Integer nth,
        @Nullable LocalDate until,
        @Nullable Integer times) {

    /** The last of these weekdays in a month. */
    public static final int LAST = -1;

    public Recurrence {
        if (days != null) {
            // In one order, so that the same recurrence is the same text in the fingerprint of a command.
            var sorted = new TreeSet<DayOfWeek>();
            days.stream().filter(Objects::nonNull).forEach(sorted::add);
            days = Collections.unmodifiableSet(sorted);
        }
    }

    /** By the week or by the month. */
    public enum Pattern {
        WEEKLY,
        MONTHLY
    }
}
