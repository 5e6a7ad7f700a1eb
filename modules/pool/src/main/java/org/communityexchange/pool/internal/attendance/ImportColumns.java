package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.AttendanceImports;
import org.communityexchange.web.CsvFile;
import org.communityexchange.web.CsvText;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which cell of an attendance file means what, in any order of columns. */
final class ImportColumns {

    private static final int LONGEST_SHOWN = 200;

    /** What a cell can mean. */
    enum Meaning {
        EVENT("event"),
        DATE("date"),
        NAME("name"),
        EMAIL("e-mail", "email", "e mail"),
        ROLE("role"),
        IN("in"),
        OUT("out");

        private final Set<String> names;

        Meaning(String... names) {
            this.names = Set.of(names);
        }
    }

    /** A line below the first, as it was written. */
    record Cells(int line, String event, String date, String name, String email, String role, String in, String out) {

        List<String> all() {
            return List.of(event, date, name, email, role, in, out);
        }

        boolean isUnreadable() {
            return all().stream().anyMatch(CsvText::isUnreadable);
        }

        /** With what nothing keeps spelled out. */
        Cells spelled() {
            return new Cells(line, said(event), said(date), said(name), said(email), said(role), said(in), said(out));
        }

        private static String said(String cell) {
            return CsvText.spelled(cell, LONGEST_SHOWN);
        }
    }

    private final Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);

    private ImportColumns() {}

    /** @throws InvalidInput naming {@code content} when it is no such file */
    static List<Cells> read(byte[] content, boolean isWindows) {
        var rows = CsvFile.read(content, isWindows);
        if (rows.size() < 2) {
            throw new InvalidInput("content", "This file has no rows below its first line.");
        }
        if (rows.size() - 1 > AttendanceImports.MOST_ROWS) {
            throw new InvalidInput("content", "This file has more than 2,000 rows. Send one event at a time.");
        }
        var columns = of(rows.get(0).cells());
        return rows.subList(1, rows.size()).stream().map(columns::cells).toList();
    }

    private static ImportColumns of(List<String> header) {
        var columns = new ImportColumns();
        for (var place = 0; place < header.size(); place++) {
            var name = header.get(place).strip().toLowerCase(Locale.ROOT);
            for (var meaning : Meaning.values()) {
                if (meaning.names.contains(name) && columns.places.putIfAbsent(meaning, place) != null) {
                    throw refused("two columns are called “" + name + "”", header);
                }
            }
        }
        for (var meaning : Meaning.values()) {
            if (meaning != Meaning.EMAIL && !columns.places.containsKey(meaning)) {
                throw refused("no column is called “" + meaning.name().toLowerCase(Locale.ROOT) + "”", header);
            }
        }
        return columns;
    }

    private Cells cells(CsvFile.Row row) {
        return new Cells(
                row.line(),
                cell(row, Meaning.EVENT),
                cell(row, Meaning.DATE),
                cell(row, Meaning.NAME),
                cell(row, Meaning.EMAIL),
                cell(row, Meaning.ROLE),
                cell(row, Meaning.IN),
                cell(row, Meaning.OUT));
    }

    private String cell(CsvFile.Row row, Meaning meaning) {
        var place = places.getOrDefault(meaning, Integer.MAX_VALUE);
        return place >= row.cells().size() ? "" : row.cells().get(place).strip();
    }

    private static InvalidInput refused(String what, List<String> header) {
        return new InvalidInput(
                "content",
                "The first line must name the columns event, date, name, e-mail, role, in and out, and " + what
                        + ". It says: " + CsvText.spelled(String.join(" · ", header), LONGEST_SHOWN) + ".");
    }
}
