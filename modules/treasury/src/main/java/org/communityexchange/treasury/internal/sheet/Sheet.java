package org.communityexchange.treasury.internal.sheet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response;

/** Writes CSV that a spreadsheet opens as text and figures and never runs: what starts as a formula is led by an apostrophe. */
public final class Sheet {

    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private Sheet() {}

    /** The table as a file to keep. */
    public static Response file(String name, List<String> head, List<List<String>> rows) {
        return Response.ok(of(head, rows))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    static String of(List<String> head, List<List<String>> rows) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(head);
            for (var row : rows) {
                printer.printRecord(row.stream().map(Sheet::safe).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() && !FIGURE.matcher(cell).matches() ? "'" + cell : cell;
    }
}
