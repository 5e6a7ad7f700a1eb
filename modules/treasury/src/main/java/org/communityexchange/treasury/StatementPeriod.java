package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.ledger.DateBasis;
import org.communityexchange.ledger.Span;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Whole days in a zone. A day begins and ends when it does there, also on the days on which clocks are changed.
 *
 * @param asked which date was asked for; null for each unit's own
 */
public record StatementPeriod(
        LocalDate from, LocalDate to, ZoneId zone, @Nullable DateBasis asked) {

    private static final int MOST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /**
     * The month of {@code today} when nothing is asked for.
     *
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     */
    public static StatementPeriod of(StatementAsk ask, LocalDate today, ZoneId zone) {
        var refusals = new Refusals();
        var first = today.withDayOfMonth(1);
        var last = first.plusMonths(1).minusDays(1);
        switch (text(ask.period())) {
            case "", "this-month" -> {}
            case "last-month" -> {
                last = first.minusDays(1);
                first = first.minusMonths(1);
            }
            case "this-year" -> {
                first = today.withDayOfYear(1);
                last = first.plusYears(1).minusDays(1);
            }
            default -> refusals.refuse("period", "“period” is this-month, last-month or this-year.");
        }
        var from = day("from", ask.from(), refusals).orElse(first);
        var to = day("to", ask.to(), refusals).orElse(last.isBefore(from) ? from : last);
        var by =
                switch (text(ask.by())) {
                    case "" -> null;
                    case "effective" -> DateBasis.EFFECTIVE;
                    case "recorded" -> DateBasis.RECORDED;
                    default -> {
                        refusals.refuse("by", "“by” is effective or recorded.");
                        yield null;
                    }
                };
        refusals.throwIfAny();
        if (to.isBefore(from)) {
            refusals.refuse("to", "The last day is on or after the first, " + from + ".");
        } else if (to.isAfter(from.plusYears(MOST_YEARS))) {
            refusals.refuse("to", "Choose at most " + MOST_YEARS + " years.");
        }
        refusals.throwIfAny();
        return new StatementPeriod(from, to, zone, by);
    }

    /** Which date counts: for money the day it moved, because that is what a bank statement has; for credits the day they
     * were recorded, because in that order they were there to be spent. */
    public DateBasis by(Unit unit) {
        if (asked != null) {
            return asked;
        }
        return unit == Unit.CAD ? DateBasis.EFFECTIVE : DateBasis.RECORDED;
    }

    public Span span(Unit unit) {
        return new Span(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant(),
                by(unit));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String field, @Nullable String value, Refusals refusals) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(value.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException notADay) {
            // Refused below, as a day that is out of reach is.
        }
        refusals.refuse(field, "“" + field + "” is a day such as 2026-11-01.");
        return Optional.empty();
    }
}
