package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.treasury.ContributionList;
import org.communityexchange.web.Csv;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

/** Contributions as a file for a spreadsheet: the same rows and the same total as on the page. */
final class ContributionCsv {

    private static final List<String> HEADER = List.of(
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

    private ContributionCsv() {}

    /** @param part asks for the part of the list after an id, or for the first */
    static Response of(String organisation, Function<@Nullable UUID, ContributionList> part) {
        var first = part.apply(null);
        // Read before the answer begins: what writes it is outside the request that may read.
        var parts = new ArrayList<ContributionList>();
        for (var list = first; ; list = part.apply(list.next())) {
            parts.add(list);
            if (list.next() == null) {
                break;
            }
        }
        return Csv.download(organisation + "-contributions.csv", HEADER, csv -> {
            parts.forEach(list -> rows(csv, list));
            csv.row("total", "", "", "", "", "", Csv.dollars(first.cents()), "", "", "");
        });
    }

    private static void rows(Csv csv, ContributionList part) {
        for (var one : part.items()) {
            var reversal = one.reversal();
            csv.row(
                    one.receipt(),
                    one.receivedOn(),
                    one.kind().name(),
                    one.payerName(),
                    one.method().name(),
                    one.reference(),
                    Csv.dollars(one.cents()),
                    one.credits(),
                    reversal == null ? null : reversal.on(),
                    reversal == null ? null : reversal.reason());
        }
    }
}
