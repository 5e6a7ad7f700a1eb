package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Credits to grant by a decision.
 *
 * @param issuer short name of the organisation whose credits they are, and whose backing goes with them
 * @param to to whom
 * @param credits whole credits, 1 to 100,000
 * @param decision what was decided, at most 2,000 characters; who was granted to reads it
 * @param reference by which the decision is found again, at most 60 characters
 * @param decidedOn the day of the decision, not in the future
 * @param besideBudgets true when the decision says that the grant stands beside the issuer's budgets; then it uses none
 */
public record GrantCredits(
        @Nullable String issuer,
        @Nullable GiftReceiver to,
        @Nullable Integer credits,
        @Nullable String decision,
        @Nullable String reference,
        @Nullable LocalDate decidedOn,
        @Nullable Boolean besideBudgets) {}
