package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.treasury.BankStatements;
import org.communityexchange.treasury.DateOrder;
import org.communityexchange.treasury.StatementEncoding;
import org.communityexchange.web.CsvFile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;

/** A bank's CSV file, taken apart: every row below the first with what was found in it. Knows nothing of what is kept. */
record StatementFile(DateOrder dateOrder, boolean newestFirst, List<ReadRow> rows) {

    /**
     * @param today where the organisation is; a later date is a mistake
     * @throws InvalidInput naming {@code content} or {@code dateOrder}
     */
    static StatementFile read(byte[] content, StatementEncoding encoding, DateOrder order, LocalDate today) {
        var records = CsvFile.read(content, encoding == StatementEncoding.WINDOWS_1252);
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
