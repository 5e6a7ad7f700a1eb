package org.communityexchange.treasury;

import static org.communityexchange.treasury.CashDesk.LAST;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Rows as a bank writes them, good and bad, and what is said about the bad ones. */
final class BankRows {

    static final String HEAD = "Date,Description,Reference,Debit,Credit,Balance\r\n";
    private static final LocalDate TOMORROW = LocalDate.now(CashDesk.ZONE).plusDays(2);

    /** What stands in a row that is not taken, and what is said about it. */
    private enum Bad {
        DATE("%1$s-31-41,Hall,,,10.00,", "BAD_DATE", "The date “%1$s-31-41” is no day in the order year, month, day."),
        FUTURE(TOMORROW + ",Hall,,,10.00,", "BAD_DATE", "The date “" + TOMORROW + "” is still to come."),
        AMOUNT("%1$s-04,Hall,,,12.345,", "BAD_AMOUNT", "The amount “12.345” is no amount of dollars and cents."),
        DUPLICATE("%1$s-28,Before %2$d,,,%2$d.77,", "DUPLICATE", "Imported before: line %3$d of october.csv."),
        ENCODING(
                "%1$s-04,Caf\u00e9,,,10.00,",
                "UNREADABLE",
                "The description has the byte \\xE9 (“é” in Windows-1252), which is no letter in this encoding. If the whole"
                        + " file is Windows-1252, choose that and read it again."),
        FORMULA(
                "%1$s-04,\"=HYPERLINK(\"\"http://x\"\")\",,,10.00,",
                "FORMULA",
                "The description starts as a formula does: “=HYPERLINK(\"http://x\")”. A spreadsheet would run it, so it is"
                        + " not taken."),
        MISSING(",Hall,,,10.00,", "MISSING_FIELD", "The date is missing."),
        CELLS("%1$s-04,Hall,,,10.00,,more", "MALFORMED", "This row has 7 cells; the first line names 6.");

        private final String row;
        private final String verdict;
        private final String reason;

        Bad(String row, String verdict, String reason) {
            this.row = row;
            this.verdict = verdict;
            this.reason = reason;
        }

        String row(int number) {
            return row.formatted(LAST, number, number + 1);
        }

        String said(int number) {
            return verdict + ": " + reason.formatted(LAST, number, number + 1);
        }
    }

    private BankRows() {}

    static String rows(int count) {
        var rows = new StringBuilder();
        IntStream.range(0, count).forEach(i -> rows.append(good(i, "")));
        return rows.toString();
    }

    private static String good(int i, String reference) {
        return LAST.atDay(1 + i % 27) + ",Member fee " + i + "," + reference + ",," + (10 + i % 90) + "."
                + (10 + i % 80) + ",\r\n";
    }

    /** Forty rows that come again in the large file. */
    static String before() {
        var rows = new StringBuilder(HEAD);
        IntStream.rangeClosed(1, 40)
                .forEach(i -> rows.append(Bad.DUPLICATE.row(i)).append("\r\n"));
        return rows.toString();
    }

    static byte[] fiveThousand(TreeMap<Integer, String> expected) {
        var rows = new StringBuilder(HEAD);
        var bad = 0;
        for (var i = 0; i < 5000; i++) {
            if (i % 125 == 60) {
                bad++;
                var kind = Bad.values()[bad % Bad.values().length];
                rows.append(kind.row(bad)).append("\r\n");
                expected.put(i + 2, kind.said(bad));
            } else {
                rows.append(good(i, i % 500 == 0 ? "INV-" + i : ""));
            }
        }
        // The one letter of the file beyond ASCII becomes a single byte, as Windows writes it.
        return rows.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
