package org.communityexchange.treasury;

import java.time.LocalDate;
import java.util.UUID;

/** A contribution as whoever gave it finds it among their own, wherever it was. */
public record OwnContribution(
        UUID id,
        String organisation,
        String organisationName,
        ContributionKind kind,
        String receipt,
        PaymentMethod method,
        LocalDate receivedOn,
        long cents,
        long credits,
        boolean reversed) {

    public String receiptHref() {
        return "/o/" + organisation + "/contributions/" + id + "/receipt";
    }
}
