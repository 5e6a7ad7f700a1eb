package org.communityexchange.web;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.communityexchange.kernel.value.Dollars;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * A table as a file for spreadsheet programs: RFC 4180, UTF-8 with the mark by which they recognise it, written row by row
 * while it is read, so that its length does not matter.
 *
 * <p>A cell of text never starts a formula, whoever typed it: one that would (with {@code = + - @}, a tab or a line end)
 * gets an apostrophe in front, as OWASP advises; the wide forms of these signs count, too, and so does one behind spaces or
 * letters that nobody sees. Numbers, dollars and dates stay what they are.
 */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    private Csv(CSVPrinter printer) {
        this.printer = printer;
    }

    /** What to write, after the header. */
    public interface Rows {
        void write(Csv csv);
    }

    /** A number that is written as it stands. */
    public record Figure(String digits) {}

    /** @param cents "1250.50" in the file: no sign of dollars and no thousands, so that programs add it up */
    public static Figure dollars(long cents) {
        return new Figure(Dollars.plain(cents));
    }

    /**
     * An answer that saves as a file. Refuse what must be refused before calling this: the rows are written when the
     * status has long been sent.
     *
     * @param name of the file, with its ending; any characters
     * @param header the names of the columns
     */
    public static Response download(String name, List<String> header, Rows rows) {
        StreamingOutput body = output -> write(output, header, rows);
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
                .build();
    }

    /** Writes the whole file to {@code output} and leaves that open. */
    public static void write(OutputStream output, List<String> header, Rows rows) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.MINIMAL)
                .setNullString("")
                .get();
        var csv = new Csv(new CSVPrinter(writer, format));
        csv.row(header.toArray());
        try {
            rows.write(csv);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /**
     * One row.
     *
     * @param cells text, whole numbers, {@link Figure}s, dates (ISO 8601), instants (ISO 8601 in UTC), ids; null is empty
     * @throws IllegalArgumentException for anything else
     * @throws UncheckedIOException when the reader has gone away
     */
    public void row(@Nullable Object... cells) {
        try {
            for (var cell : cells) {
                printer.print(written(cell));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object written(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case String text -> harmless(text);
            case Figure figure -> figure.digits();
            case Long whole -> whole.toString();
            case Integer whole -> whole.toString();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            case UUID id -> id.toString();
            default -> throw new IllegalArgumentException("Not for a cell: " + cell.getClass());
        };
    }

    private static String harmless(String text) {
        return text.startsWith("\n") || CsvText.startsFormula(text) ? "'" + text : text;
    }
}
