package org.communityexchange.identity.internal.seat;

import org.communityexchange.identity.SeatOffice;
import org.communityexchange.kernel.problem.InvalidInput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a seat's rights hold: {@code from <= now < until}.
 *
 * @param until the first instant without power
 */
record Term(Instant from, Instant until) {

    /** How far ahead somebody can be appointed. */
    static final int LATEST_START_YEARS = 1;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** @throws InvalidInput on fields {@code from} or {@code until} */
    Term {
        if (from == null || from.isBefore(EARLIEST)) {
            throw new InvalidInput("from", "A seat cannot begin before the year 2000.");
        }
        if (until == null || !until.isAfter(from)) {
            throw new InvalidInput("until", "The last day cannot be before the first.");
        }
        var longest = from.atOffset(ZoneOffset.UTC)
                .plusYears(SeatOffice.LONGEST_TERM_YEARS)
                .plusDays(1)
                .toInstant();
        if (until.isAfter(longest)) {
            throw new InvalidInput("until", "A term is at most " + SeatOffice.LONGEST_TERM_YEARS + " years.");
        }
    }

    /**
     * A term as people say it, in whole days of the organisation.
     *
     * @throws InvalidInput when it begins before today or more than a year ahead, or ends before it begins or too late
     */
    static Term ofDays(LocalDate first, LocalDate last, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        if (first == null || first.isBefore(today)) {
            throw new InvalidInput("from", "The first day cannot be before today, " + DAY.format(today) + ".");
        }
        if (first.isAfter(today.plusYears(LATEST_START_YEARS))) {
            throw new InvalidInput("from", "The first day cannot be more than a year ahead.");
        }
        if (last == null || last.isBefore(first)) {
            throw new InvalidInput("until", "The last day cannot be before the first.");
        }
        var latest = first.plusYears(SeatOffice.LONGEST_TERM_YEARS);
        if (last.isAfter(latest)) {
            throw new InvalidInput(
                    "until", "A term is at most three years: the last day can be " + DAY.format(latest) + ".");
        }
        // Today means from now: an appointment gives no power over the hours before it.
        var from = first.equals(today) ? now : first.atStartOfDay(zone).toInstant();
        return new Term(from, last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
