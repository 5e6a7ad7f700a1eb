package org.communityexchange.treasury.internal.funding;

import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.treasury.BackingMovement;
import org.communityexchange.treasury.FundingView;
import org.communityexchange.web.Csv;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

/** What backs the credits as files for a spreadsheet: the same rows as on the page and in the API. */
final class FundingCsv {

    private static final List<String> MOVEMENTS = List.of(
            "moved_on",
            "kind",
            "method",
            "reference",
            "amount_cad",
            "reason",
            "recorded_by",
            "recorded_at",
            "taken_back_on",
            "taken_back_because");
    private static final List<String> SHORTFALLS =
            List.of("issued_at", "credits", "declared_cad", "funded_cad", "missing_cad", "covered_by_deposit_of_cad");

    private FundingCsv() {}

    /** @param part asks for the part of the list after an id, or for the first */
    static Response movements(String organisation, Function<@Nullable UUID, Listing<BackingMovement>> part) {
        var all = new ArrayList<BackingMovement>();
        // Read before the answer begins: what writes it is outside the request that may read.
        for (var list = part.apply(null); ; list = part.apply(list.next())) {
            all.addAll(list.items());
            if (list.next() == null) {
                break;
            }
        }
        return Csv.download(organisation + "-backing.csv", MOVEMENTS, csv -> {
            for (var one : all) {
                csv.row(
                        one.movedOn(),
                        one.kind().name(),
                        one.method().name(),
                        one.reference(),
                        Csv.dollars(one.cents()),
                        one.reason(),
                        one.recordedBy(),
                        one.recordedAt(),
                        one.correctedOn(),
                        one.correctionReason());
            }
        });
    }

    static Response shortfalls(String organisation, List<FundingView.Shortfall> lots) {
        return Csv.download(organisation + "-missing-backing.csv", SHORTFALLS, csv -> {
            for (var lot : lots) {
                csv.row(
                        lot.issuedAt(),
                        lot.credits(),
                        Csv.dollars(lot.declaredCents()),
                        Csv.dollars(lot.fundedCents()),
                        Csv.dollars(lot.shortfallCents()),
                        Csv.dollars(lot.coveredFromCents()));
            }
        });
    }
}
