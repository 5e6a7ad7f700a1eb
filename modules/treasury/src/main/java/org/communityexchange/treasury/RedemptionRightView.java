package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One decision about an organisation's right to turn received credits into cash.
 *
 * @param id of this decision; a change has an id of its own
 * @param offers offers it holds for; empty for all of the organisation's own
 * @param automaticUpToCents claims up to this many cents need nobody's word
 * @param payer whose cash pays, or null for whom the council's policy names
 * @param until the last day, included
 * @param isInForce whether claims may rest on it at this instant
 * @param decidedBy the council member; null for visitors, who see no names
 */
public record RedemptionRightView(
        UUID id,
        String organisation,
        String organisationName,
        Kind kind,
        int rateCents,
        int capCredits,
        CapPeriod capPeriod,
        int automaticUpToCents,
        List<UUID> offers,
        @Nullable String payer,
        LocalDate from,
        LocalDate until,
        boolean isInForce,
        Instant decidedAt,
        @Nullable String decidedBy,
        String reason) {

    /** What was decided. */
    public enum Kind {
        GRANTED,
        CHANGED,
        REVOKED
    }

    public boolean holdsForAllOffers() {
        return offers.isEmpty();
    }

    public boolean holdsFor(UUID offer) {
        return offers.isEmpty() || offers.contains(offer);
    }

    public String href() {
        return "/exchange/redemption-rights/" + organisation;
    }
}
