package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.Refusals;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days and times as a file may write them: 2026-12-05, 9:30, 09:30 and 09:30:00. Nothing that could mean two things. */
final class ImportTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private ImportTimes() {}

    static Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A time of the day that has passed. */
    static Optional<Instant> moment(String cell, EventDay day) {
        try {
            return Optional.ofNullable(day.moment(LocalTime.parse(cell, TIME), "", new Refusals()));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    static String why(String cell, String column) {
        return cell.isEmpty()
                ? "There is no time in the column “" + column + "”."
                : "“" + cell + "” is no time of that day that has passed; write it as 09:30.";
    }
}
