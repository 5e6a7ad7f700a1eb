package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Credits granted by a decision.
 *
 * @param issuer short name of the organisation whose credits they are
 * @param toName the receiver's name; of the pot, in words
 * @param besideBudgets whether the decision set the issuer's budgets aside
 * @param declaredCents what the issuer's policy declared to back them
 * @param takenBackAt when it was taken back, or null
 * @param takenBackReason why, or null
 */
public record CreditGrantView(
        UUID id,
        String issuer,
        String issuerName,
        GiftReceiver to,
        String toName,
        int credits,
        String decision,
        String reference,
        LocalDate decidedOn,
        boolean besideBudgets,
        long declaredCents,
        String grantedBy,
        Instant grantedAt,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackReason) {}
