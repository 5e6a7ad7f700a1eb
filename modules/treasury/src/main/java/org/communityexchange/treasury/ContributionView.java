package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money that was received, with its receipt.
 *
 * @param receipt its number: the organisation, the year it was recorded, and a count without gaps
 * @param payerName for people to read; empty when nobody was named, or the name was forgotten
 * @param pledge the pledge it belongs to, for a donation
 * @param credits what a purchase gave; 0 for the other kinds
 * @param lots the ledger's lots of those credits
 * @param instalments which days of the pledge it paid, for a donation
 * @param recordedBy the name of whoever wrote it down; empty when the card provider told
 * @param transfer what it moved in the ledger
 * @param reversal when it was taken back and why, or null
 */
public record ContributionView(
        UUID id,
        String organisation,
        String organisationName,
        ContributionKind kind,
        String receipt,
        PayerKind payer,
        @Nullable UUID person,
        String payerName,
        @Nullable UUID pledge,
        PaymentMethod method,
        String reference,
        LocalDate receivedOn,
        long cents,
        long credits,
        List<Long> lots,
        List<PaidInstalment> instalments,
        String note,
        String recordedBy,
        Instant recordedAt,
        UUID transfer,
        @Nullable Reversal reversal) {

    public ContributionView {
        lots = List.copyOf(lots);
        instalments = List.copyOf(instalments);
    }

    /** @param cents how much of the donation went to the instalment of that day */
    public record PaidInstalment(LocalDate dueOn, long cents) {}

    /** @param on the day, in the organisation's zone */
    public record Reversal(LocalDate on, String reason, UUID transfer) {}

    /** Where a treasurer looks at it. */
    public String href() {
        return "/o/" + organisation + "/treasury/contributions/" + id;
    }

    /** Where payer and treasurer find its receipt. */
    public String receiptHref() {
        return "/o/" + organisation + "/contributions/" + id + "/receipt";
    }
}
