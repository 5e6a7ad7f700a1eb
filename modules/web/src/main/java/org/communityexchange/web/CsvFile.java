package org.communityexchange.web;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.communityexchange.kernel.problem.InvalidInput;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that somebody's spreadsheet program or bank wrote, taken apart: with commas, semicolons or tabs, whichever its first
 * line has. A byte that is no letter stays in its cell as a mark of its own, so that the row can be refused by name; see
 * {@link CsvText#isUnreadable}.
 */
public final class CsvFile {

    private static final String DELIMITERS = ",;\t";

    /** A row of cells and the line it starts in. */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    private CsvFile() {}

    /**
     * Every row that is not blank, the first line included.
     *
     * @param isWindows whether it is written in Windows-1252 rather than UTF-8
     * @throws InvalidInput naming {@code content} when it is no such file
     */
    public static List<Row> read(byte[] content, boolean isWindows) {
        return records(CsvText.of(content, isWindows));
    }

    private static List<Row> records(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        var records = new ArrayList<Row>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var row : parser) {
                var cells = row.toList();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                // A cell may hold line ends; the row is where it starts.
                var ends = cells.stream()
                        .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                        .sum();
                records.add(new Row(Math.toIntExact(parser.getCurrentLineNumber() - ends), cells));
            }
        } catch (UncheckedIOException | CSVException broken) {
            throw broken(records);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }

    private static InvalidInput broken(List<Row> read) {
        var last = read.isEmpty() ? 0 : read.get(read.size() - 1).line();
        return new InvalidInput(
                "content",
                "After line " + last
                        + " a quotation mark is opened and not closed properly, so that nothing below it can be"
                        + " read. Export the file again, or mend that line.");
    }

    /** Whichever the first line has most of outside quotation marks. */
    private static char delimiter(String text) {
        var counts = new int[DELIMITERS.length()];
        var quoted = false;
        for (var letter : text.stripLeading().lines().findFirst().orElse("").toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && DELIMITERS.indexOf(letter) >= 0) {
                counts[DELIMITERS.indexOf(letter)]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
