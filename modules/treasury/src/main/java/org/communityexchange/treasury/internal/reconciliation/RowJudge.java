package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.treasury.RowVerdict;
import org.communityexchange.treasury.internal.reconciliation.Columns.Meaning;
import org.communityexchange.web.CsvFile;
import org.communityexchange.web.CsvText;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Says of one row whether it can be understood, and if not, what is wrong with it, in plain words. */
final class RowJudge {

    private static final int LONGEST_REFERENCE = 140;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_RAW = 1000;
    private static final int SHOWN = 60;

    private final Columns columns;
    private final Dates dates;
    private final LocalDate today;

    RowJudge(Columns columns, Dates dates, LocalDate today) {
        this.columns = columns;
        this.dates = dates;
        this.today = today;
    }

    ReadRow judge(CsvFile.Row row) {
        var raw = CsvText.spelled(String.join(" | ", row.cells()), LONGEST_RAW);
        var refusal = unfit(row.cells());
        var day = dates.read(columns.cell(row.cells(), Meaning.DATE)).orElse(null);
        if (refusal == null) {
            refusal = wrongDate(columns.cell(row.cells(), Meaning.DATE), day);
        }
        if (refusal != null || day == null) {
            var found = refusal == null ? new Refusal(RowVerdict.BAD_DATE, "") : refusal;
            return ReadRow.refused(row.line(), found.verdict(), found.reason(), raw, day);
        }
        var amount = amount(row.cells());
        var balance = balance(row.cells());
        var wrong = amount.refusal() != null ? amount.refusal() : balance.refusal();
        if (wrong != null) {
            return ReadRow.refused(row.line(), wrong.verdict(), wrong.reason(), raw, day);
        }
        var reference = columns.cell(row.cells(), Meaning.REFERENCE).strip();
        var description = columns.cell(row.cells(), Meaning.DESCRIPTION).strip().replaceAll("\\s+", " ");
        return new ReadRow(
                Ids.next(),
                row.line(),
                RowVerdict.NEW,
                "",
                raw,
                day,
                amount.cents(),
                reference,
                description,
                balance.cents(),
                null);
    }

    private record Refusal(RowVerdict verdict, String reason) {}

    private record Reading(@Nullable Long cents, @Nullable Refusal refusal) {}

    /** What is wrong with the row as text. */
    private @Nullable Refusal unfit(List<String> cells) {
        if (cells.size() != columns.count()) {
            return new Refusal(
                    RowVerdict.MALFORMED,
                    "This row has " + cells.size() + " cells; the first line names " + columns.count() + ".");
        }
        for (var meaning : Meaning.values()) {
            var cell = columns.cell(cells, meaning);
            if (CsvText.isUnreadable(cell)) {
                return new Refusal(
                        RowVerdict.UNREADABLE,
                        "The " + name(meaning) + " has " + CsvText.firstUnreadable(cell)
                                + ", which is no letter in this encoding. If the whole file is Windows-1252, choose that and"
                                + " read it again.");
            }
        }
        if (cells.stream().anyMatch(CsvText::isUnreadable)) {
            return new Refusal(RowVerdict.UNREADABLE, "A cell has a byte that is no letter in this encoding.");
        }
        for (var meaning : Meaning.values()) {
            var cell = columns.cell(cells, meaning);
            if (CellText.isFormula(cell)) {
                return new Refusal(
                        RowVerdict.FORMULA,
                        "The " + name(meaning) + " starts as a formula does: " + shown(cell)
                                + ". A spreadsheet would run it, so it is not taken.");
            }
        }
        if (cells.stream().anyMatch(CellText::isFormula)) {
            return new Refusal(
                    RowVerdict.FORMULA,
                    "A cell starts as a formula does. A spreadsheet would run it, so it is not taken.");
        }
        return missing(cells);
    }

    private @Nullable Refusal missing(List<String> cells) {
        if (columns.cell(cells, Meaning.DATE).isBlank()) {
            return new Refusal(RowVerdict.MISSING_FIELD, "The date is missing.");
        }
        if (columns.cell(cells, Meaning.AMOUNT).isBlank()
                && columns.cell(cells, Meaning.DEBIT).isBlank()
                && columns.cell(cells, Meaning.CREDIT).isBlank()) {
            return new Refusal(RowVerdict.MISSING_FIELD, "The amount is missing.");
        }
        var reference = columns.cell(cells, Meaning.REFERENCE).strip();
        var description = columns.cell(cells, Meaning.DESCRIPTION).strip();
        if (reference.isEmpty() && description.isEmpty()) {
            return new Refusal(RowVerdict.MISSING_FIELD, "There is neither a description nor a reference.");
        }
        if (reference.length() > LONGEST_REFERENCE || description.length() > LONGEST_DESCRIPTION) {
            return new Refusal(
                    RowVerdict.MALFORMED,
                    "A reference has at most " + LONGEST_REFERENCE + " characters and a description "
                            + LONGEST_DESCRIPTION + "; this has more.");
        }
        return null;
    }

    private @Nullable Refusal wrongDate(String cell, @Nullable LocalDate day) {
        if (day == null) {
            return new Refusal(
                    RowVerdict.BAD_DATE, "The date " + shown(cell) + " is no day in the order " + words() + ".");
        }
        return day.isAfter(today)
                ? new Refusal(RowVerdict.BAD_DATE, "The date " + shown(cell) + " is still to come.")
                : null;
    }

    private String words() {
        return switch (dates.order()) {
            case DMY -> "day, month, year";
            case MDY -> "month, day, year";
            case YMD, DETECT -> "year, month, day";
        };
    }

    private Reading amount(List<String> cells) {
        if (columns.has(Meaning.AMOUNT)) {
            return nonZero(columns.cell(cells, Meaning.AMOUNT), false);
        }
        var debit = columns.cell(cells, Meaning.DEBIT);
        var credit = columns.cell(cells, Meaning.CREDIT);
        var out = isNothing(debit);
        var in = isNothing(credit);
        if (!out && !in) {
            return bad("There is a debit, " + shown(debit) + ", and a credit, " + shown(credit) + ", in one row.");
        }
        if (out && in) {
            return bad("Neither debit nor credit has an amount.");
        }
        if (in) {
            return nonZero(debit, true);
        }
        var reading = nonZero(credit, false);
        return reading.cents() != null && reading.cents() < 0
                ? bad("The credit " + shown(credit) + " is below zero.")
                : reading;
    }

    /** Empty, a dash, or zero: banks fill the other column in one of these ways. */
    private static boolean isNothing(String cell) {
        var cents = SignedDollars.parse(cell);
        return cell.isBlank() || cell.strip().equals("-") || (cents.isPresent() && cents.getAsLong() == 0);
    }

    private static Reading nonZero(String cell, boolean isDebit) {
        var cents = SignedDollars.parse(cell);
        if (cents.isEmpty()) {
            return bad("The amount " + shown(cell) + " is no amount of dollars and cents.");
        }
        if (cents.getAsLong() == 0) {
            return bad("The amount is zero.");
        }
        return new Reading(isDebit ? -Math.abs(cents.getAsLong()) : cents.getAsLong(), null);
    }

    private Reading balance(List<String> cells) {
        var cell = columns.cell(cells, Meaning.BALANCE);
        if (cell.isBlank()) {
            return new Reading(null, null);
        }
        var cents = SignedDollars.parse(cell);
        return cents.isPresent()
                ? new Reading(cents.getAsLong(), null)
                : bad("The balance " + shown(cell) + " is no amount of dollars and cents.");
    }

    private static Reading bad(String reason) {
        return new Reading(null, new Refusal(RowVerdict.BAD_AMOUNT, reason));
    }

    private static String name(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(String cell) {
        return "“" + CsvText.spelled(cell.strip(), SHOWN) + "”";
    }
}
