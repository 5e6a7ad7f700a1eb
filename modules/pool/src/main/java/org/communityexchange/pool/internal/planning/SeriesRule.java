package org.communityexchange.pool.internal.planning;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.Recurrence;
import org.communityexchange.pool.Recurrence.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A recurrence as a rule of RFC 5545, and back. It speaks of days only: the times of a date are those of the clock where the
 * organisation is, so that a change of the clock moves nothing.
 *
 * @param text such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10}
 * @param first the first day that matches; the rule counts from there
 */
record SeriesRule(String text, LocalDate first) {

    private static final int MOST_EVERY = 12;
    private static final int MOST_TIMES = 200;
    private static final int YEARS = 3;
    private static final int DAYS_PER_WEEK = 7;
    private static final int LAST_OF_FOUR = 4;
    /** A month always has a first to fourth and a last of every weekday, so looking two months ahead finds one. */
    private static final int LOOKS_AHEAD = 62;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Notes what is wrong; null then. */
    static @Nullable SeriesRule read(
            @Nullable Recurrence said, @Nullable LocalDate from, LocalDate today, Refusals refusals) {
        var first = refusals.chosen("firstOn", "From this day on", from);
        if (first != null && (first.isBefore(today) || first.isAfter(today.plusYears(YEARS)))) {
            refusals.refuse("firstOn", "“From this day on” is from today on, and at most three years ahead.");
            first = null;
        }
        if (said == null) {
            refusals.refuse("recurrence", "Say how it repeats.");
            return null;
        }
        var pattern = refusals.chosen("recurrence.pattern", "It repeats", said.pattern());
        var every = refusals.whole("recurrence.every", "Every", said.every(), 1, MOST_EVERY);
        var days = said.days() == null ? Set.<DayOfWeek>of() : said.days();
        if (days.isEmpty()) {
            refusals.refuse("recurrence.days", "Choose at least one day of the week.");
        } else if (pattern == Pattern.MONTHLY && days.size() > 1) {
            refusals.refuse("recurrence.days", "By the month, choose one day of the week.");
        }
        var nth = said.nth();
        if (pattern == Pattern.MONTHLY && (nth == null || nth != Recurrence.LAST && (nth < 1 || nth > LAST_OF_FOUR))) {
            refusals.refuse(
                    "recurrence.nth", "Choose which of them in the month: the first to the fourth, or the last.");
            return null;
        }
        var ends = ends(said, first, refusals);
        if (first == null || pattern == null || every == 0 || days.isEmpty() || ends == null) {
            return null;
        }
        var ordered = EnumSet.copyOf(days);
        var text = "FREQ=" + pattern + ";INTERVAL=" + every + ";BYDAY="
                + (pattern == Pattern.MONTHLY ? nth : "")
                + ordered.stream().map(SeriesRule::code).collect(Collectors.joining(",")) + ends;
        var match = first(first, pattern, ordered, nth);
        if (said.until() != null && match.isAfter(said.until())) {
            refusals.refuse("recurrence.until", "There is no such day before this one.");
            return null;
        }
        return new SeriesRule(text, match);
    }

    private static @Nullable String ends(Recurrence said, @Nullable LocalDate first, Refusals refusals) {
        if ((said.until() == null) == (said.times() == null)) {
            refusals.refuse("recurrence.until", "Say either until which day, or how often.");
            return null;
        }
        if (said.until() != null) {
            if (first == null) {
                return null;
            }
            if (said.until().isBefore(first) || said.until().isAfter(first.plusYears(YEARS))) {
                refusals.refuse("recurrence.until", "“Until” is after the first day, and at most three years later.");
                return null;
            }
            return ";UNTIL=" + DAY.format(said.until());
        }
        return refusals.whole("recurrence.times", "How often", said.times(), 1, MOST_TIMES) == 0
                ? null
                : ";COUNT=" + said.times();
    }

    private static LocalDate first(LocalDate from, Pattern pattern, Set<DayOfWeek> days, @Nullable Integer nth) {
        var day = from;
        for (var looked = 0; looked < LOOKS_AHEAD; looked++) {
            if (days.contains(day.getDayOfWeek()) && (pattern == Pattern.WEEKLY || nth != null && isNth(day, nth))) {
                return day;
            }
            day = day.plusDays(1);
        }
        throw new IllegalStateException("No day of " + days + " after " + from);
    }

    private static boolean isNth(LocalDate day, int nth) {
        return nth == Recurrence.LAST
                ? day.equals(day.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek())))
                : (day.getDayOfMonth() - 1) / DAYS_PER_WEEK + 1 == nth;
    }

    /** Every day there is, earliest first: at most three years of them. */
    List<LocalDate> days() {
        var found = new ArrayList<LocalDate>();
        var last = first.plusYears(YEARS).plusMonths(MOST_EVERY);
        var walk = rule().iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        while (walk.hasNext() && found.size() < MOST_TIMES * DAYS_PER_WEEK) {
            var next = walk.nextDateTime();
            var day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(last)) {
                break;
            }
            found.add(day);
        }
        return found;
    }

    /** As it was said. */
    Recurrence said() {
        var rule = rule();
        var days = rule.getByDayPart();
        var until = rule.getUntil();
        var monthly = rule.getFreq() == org.dmfs.rfc5545.recur.Freq.MONTHLY;
        return new Recurrence(
                monthly ? Pattern.MONTHLY : Pattern.WEEKLY,
                rule.getInterval(),
                days.stream().map(each -> day(each.weekday.name())).collect(Collectors.toCollection(TreeSet::new)),
                monthly ? (Integer) days.get(0).pos : null,
                until == null ? null : LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth()),
                rule.getCount());
    }

    private RecurrenceRule rule() {
        try {
            return new RecurrenceRule(text);
        } catch (InvalidRecurrenceRuleException notOurs) {
            throw new IllegalStateException("No rule: " + text, notOurs);
        }
    }

    /** The two letters RFC 5545 has for a weekday. */
    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static DayOfWeek day(String code) {
        for (var day : DayOfWeek.values()) {
            if (code(day).equals(code)) {
                return day;
            }
        }
        throw new IllegalArgumentException("No weekday: " + code);
    }
}
