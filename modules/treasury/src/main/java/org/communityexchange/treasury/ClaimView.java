package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A cash claim, for the organisation that claims, for whoever is asked to approve it and for whoever pays it.
 *
 * @param number counts the organisation's claims from 1
 * @param rateCents cents for a credit; of a draft what holds today, null when no right does
 * @param cashCents {@code credits × rateCents}
 * @param spends what it rests on, oldest first; names nobody
 * @param checks what was looked at as things are now; empty once it is closed or booked
 * @param approvedFor the organisation that said yes, or null; with {@code isAutomatic} nobody had to
 * @param missingCents what has to come in before a queued claim can be booked
 * @param position place in the exchange's queue, from 1; 0 when it does not wait there
 * @param fromReserveCents what came from the backing of these credits
 * @param fromCommonCents what the common fund added
 * @param toCommonCents what was left of the backing and went to the common fund
 * @param payer whose cash pays, or null while that is open
 * @param closedReason why it was refused, withdrawn or reversed
 */
public record ClaimView(
        UUID id,
        String organisation,
        String organisationName,
        int number,
        ClaimState state,
        long credits,
        @Nullable Integer rateCents,
        @Nullable Long cashCents,
        List<ClaimedSpendView> spends,
        List<ClaimCheck> checks,
        Instant preparedAt,
        @Nullable Instant submittedAt,
        boolean isAutomatic,
        @Nullable String approvedBy,
        @Nullable String approvedFor,
        @Nullable Instant approvedAt,
        String approvalWord,
        long missingCents,
        int position,
        @Nullable Instant bookedAt,
        @Nullable UUID bookingTransfer,
        long fromReserveCents,
        long fromCommonCents,
        long toCommonCents,
        @Nullable String payer,
        @Nullable String payerName,
        @Nullable LocalDate paidOn,
        @Nullable PaymentMethod paymentMethod,
        String paymentReference,
        @Nullable UUID paymentTransfer,
        @Nullable Instant closedAt,
        String closedReason) {

    /**
     * @param label what was given: "2 × A warm meal"
     * @param credits how many were received for it
     */
    public record ClaimedSpendView(UUID spend, UUID offer, String label, long credits, Instant capturedAt) {}

    public String href() {
        return "/o/" + organisation + "/treasury/claims/" + id;
    }

    public boolean hasRed() {
        return checks.stream().anyMatch(ClaimCheck::blocks);
    }

    public boolean hasAmber() {
        return checks.stream().anyMatch(check -> check.light() == ClaimCheck.Light.AMBER);
    }
}
