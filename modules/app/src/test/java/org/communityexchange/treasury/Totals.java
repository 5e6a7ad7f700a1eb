package org.communityexchange.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.communityexchange.kernel.value.Dollars;
import org.jsoup.Jsoup;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;

/** What a statement says in all, as read from a page, a file or a sheet of paper: cents or credits. */
record Totals(long opening, long in, long out, long closing) {

    static Totals onScreen(String html) {
        var rows = Jsoup.parse(html).select("main table").first().select("tbody tr td.number");
        return new Totals(
                figure(rows.get(0).text()),
                figure(rows.get(1).text()),
                figure(rows.get(2).text()),
                figure(rows.get(3).text()));
    }

    /** Adds up the lines as well: every one is in the file. */
    static Totals inCsv(String file, long opening) throws IOException {
        var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.substring(1)))
                .getRecords();
        var first = rows.get(0);
        var total = rows.get(rows.size() - 2);
        var last = rows.get(rows.size() - 1);
        assertThat(List.of(first.get("What"), total.get("What"), last.get("What")))
                .containsExactly("Opening balance", "Total", "Closing balance");
        long in = 0;
        long out = 0;
        var balance = opening;
        for (var line : rows.subList(1, rows.size() - 2)) {
            in += figure(line.get("In"));
            out += figure(line.get("Out"));
            balance += figure(line.get("In")) - figure(line.get("Out"));
            assertThat(figure(line.get("Balance"))).isEqualTo(balance);
        }
        assertThat(figure(total.get("In"))).isEqualTo(in);
        assertThat(figure(total.get("Out"))).isEqualTo(out);
        return new Totals(figure(first.get("Balance")), in, out, figure(last.get("Balance")));
    }

    static Totals onPaper(String text) {
        return new Totals(
                figure(after(text, "Opening balance")),
                figure(after(text, "In")),
                figure(after(text, "Out")),
                figure(after(text, "Closing balance")));
    }

    /** What stands behind the words on the first line that has nothing but them and a figure. */
    static String after(String text, String words) {
        var line = Pattern.compile("^" + words + " ([−-]?[$]?[0-9][0-9,.]*)\\h*$", Pattern.MULTILINE)
                .matcher(text);
        assertThat(line.find()).as(words + " in " + text).isTrue();
        return line.group(1);
    }

    /** "$1,250.50", "−$6.00", "1250.50", "−4", "12": cents, or credits. */
    static long figure(String words) {
        var plain = words.strip().replace("−", "-").replace(",", "");
        if (plain.isEmpty()) {
            return 0;
        }
        if (!plain.contains(".")) {
            return Long.parseLong(plain);
        }
        var isLess = plain.startsWith("-");
        var cents = Dollars.parse(plain.replace("-", "")).orElseThrow();
        return isLess ? -cents : cents;
    }
}
