package org.communityexchange.treasury.internal.reconciliation;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.treasury.BankStatements;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.StatementEncoding;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;

/** A bank's CSV file, taken apart: every row below the first with what was found in it. Knows nothing of what is kept. */
record StatementFile(DateOrder dateOrder, boolean newestFirst, List<ReadRow> rows) {

    private static final String DELIMITERS = ",;\t";

    /** A row of cells and the line it starts in. */
    record Cells(int line, List<String> cells) {}

    /**
     * @param today where the organisation is; a later date is a mistake
     * @throws InvalidInput naming {@code content} or {@code dateOrder}
     */
    static StatementFile read(byte[] content, StatementEncoding encoding, DateOrder order, LocalDate today) {
        var text = Letters.of(content, encoding);
        var records = records(text);
        if (records.isEmpty()) {
            throw new InvalidInput("content", "This file is empty.");
        }
        var columns = Columns.of(records.get(0).cells());
        var rows = records.subList(1, records.size());
        if (rows.isEmpty()) {
            throw new InvalidInput("content", "This file has a first line and no rows below it.");
        }
        if (rows.size() > BankStatements.MOST_ROWS) {
            throw new InvalidInput(
                    "content",
                    "This file has more than " + String.format("%,d", BankStatements.MOST_ROWS)
                            + " rows. Export one month at a time.");
        }
        var dates = Dates.of(
                order,
                rows.stream()
                        .map(row -> columns.cell(row.cells(), Columns.Meaning.DATE))
                        .toList());
        var judge = new RowJudge(columns, dates, today);
        var judged = counted(rows.stream().map(judge::judge).toList());
        return new StatementFile(dates.order(), isNewestFirst(judged), judged);
    }

    private static List<Cells> records(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        var records = new ArrayList<Cells>();
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
                records.add(new Cells(Math.toIntExact(parser.getCurrentLineNumber() - ends), cells));
            }
        } catch (UncheckedIOException | CSVException broken) {
            throw broken(records);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }

    private static InvalidInput broken(List<Cells> read) {
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

    /** Numbers the rows of one day that are otherwise the same, so that the second of them is not taken for the first. */
    private static List<ReadRow> counted(List<ReadRow> rows) {
        var seen = new HashMap<List<Object>, Integer>();
        return rows.stream()
                .map(row ->
                        row.verdict().isImportable() ? row.occurring(seen.merge(row.sameness(), 1, Integer::sum)) : row)
                .toList();
    }

    private static boolean isNewestFirst(List<ReadRow> rows) {
        var days = rows.stream()
                .map(ReadRow::day)
                .filter(java.util.Objects::nonNull)
                .toList();
        var first = OptionalInt.empty();
        for (var i = 1; i < days.size() && first.isEmpty(); i++) {
            var step = days.get(i).compareTo(days.get(0));
            first = step == 0 ? first : OptionalInt.of(step);
        }
        return first.orElse(1) < 0;
    }
}
