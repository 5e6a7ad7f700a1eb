package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.treasury.DateOrder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the dates of one file. A year first, or a month by name, means one day whatever the order; 12/03/2026 does not, and
 * is read only in an order that was chosen, or that other rows of the same file prove.
 */
final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final List<DateTimeFormatter> NAMED =
            List.of(named("d MMM uuuu"), named("MMM d uuuu"), named("d MMMM uuuu"), named("MMMM d uuuu"));

    private final DateOrder order;

    private Dates(DateOrder order) {
        this.order = order;
    }

    /**
     * @param asked the order chosen, or {@link DateOrder#DETECT}
     * @param cells every date cell of the file
     * @throws InvalidInput when it could be two orders and none was chosen
     */
    static Dates of(DateOrder asked, List<String> cells) {
        if (asked != DateOrder.DETECT) {
            return new Dates(asked);
        }
        var dayFirst = false;
        var monthFirst = false;
        var open = "";
        for (var cell : cells) {
            var match = YEAR_LAST.matcher(cell.strip());
            if (!match.matches()) {
                continue;
            }
            var dmy = day(match.group(3), match.group(2), match.group(1)).isPresent();
            var mdy = day(match.group(3), match.group(1), match.group(2)).isPresent();
            dayFirst |= dmy && !mdy;
            monthFirst |= mdy && !dmy;
            if (dmy && mdy && !match.group(1).equals(match.group(2)) && open.isEmpty()) {
                open = cell.strip();
            }
        }
        if (dayFirst && monthFirst) {
            throw new InvalidInput(
                    "dateOrder", "Some dates have the day first and some the month. Say which order this bank uses.");
        }
        if (!open.isEmpty() && !dayFirst && !monthFirst) {
            throw new InvalidInput("dateOrder", ambiguous(open));
        }
        return new Dates(dayFirst ? DateOrder.DMY : monthFirst ? DateOrder.MDY : DateOrder.YMD);
    }

    DateOrder order() {
        return order;
    }

    /** Empty when it is no date in this order. */
    Optional<LocalDate> read(String cell) {
        var text = cell.strip();
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return switch (order) {
                case DMY -> day(yearLast.group(3), yearLast.group(2), yearLast.group(1));
                case MDY -> day(yearLast.group(3), yearLast.group(1), yearLast.group(2));
                // Day and month are the same number, or somebody said that the year comes first.
                case YMD, DETECT ->
                    yearLast.group(1).equals(yearLast.group(2))
                            ? day(yearLast.group(3), yearLast.group(2), yearLast.group(1))
                            : Optional.empty();
            };
        }
        var words = text.replaceAll("[-,. ]+", " ");
        return NAMED.stream().flatMap(format -> parsed(words, format).stream()).findFirst();
    }

    private static String ambiguous(String cell) {
        var match = YEAR_LAST.matcher(cell);
        match.matches();
        var words = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
        var one = day(match.group(3), match.group(2), match.group(1)).orElseThrow();
        var other = day(match.group(3), match.group(1), match.group(2)).orElseThrow();
        return cell + " can be " + words.format(one) + " or " + words.format(other)
                + ". Say which order this bank uses.";
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsed(String words, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(words, format));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter named(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
