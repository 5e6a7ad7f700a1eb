package org.communityexchange.treasury.internal.contribution;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ContributionList;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

/** Contributions as a file for a spreadsheet: the same rows and the same total as on the page. */
final class ContributionCsv {

    private ContributionCsv() {}

    /** @param part asks for the part of the list after an id, or for the first */
    static Response of(String organisation, Function<@Nullable UUID, ContributionList> part) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(
                    "receipt",
                    "received_on",
                    "kind",
                    "payer",
                    "method",
                    "reference",
                    "amount_cad",
                    "credits",
                    "reversed_on",
                    "reversal_reason");
            var list = part.apply(null);
            var total = list.cents();
            print(csv, list);
            while (list.next() != null) {
                list = part.apply(list.next());
                print(csv, list);
            }
            csv.printRecord("total", "", "", "", "", "", Dollars.plain(total), "", "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(text.toString())
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + organisation + "-contributions.csv\"")
                .build();
    }

    private static void print(CSVPrinter csv, ContributionList part) throws IOException {
        for (var one : part.items()) {
            var reversal = one.reversal();
            csv.printRecord(
                    one.receipt(),
                    one.receivedOn(),
                    one.kind(),
                    text(one.payerName()),
                    one.method(),
                    text(one.reference()),
                    Dollars.plain(one.cents()),
                    one.credits(),
                    reversal == null ? "" : reversal.on(),
                    reversal == null ? "" : text(reversal.reason()));
        }
    }

    /** What people typed; a spreadsheet would run what begins like a formula. */
    private static String text(String typed) {
        return !typed.isEmpty() && "=+-@\t".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }
}
