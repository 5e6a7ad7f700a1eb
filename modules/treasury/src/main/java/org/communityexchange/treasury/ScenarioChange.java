package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * Other rules for one organisation; null leaves a rule as it was.
 *
 * @param organisation its id
 * @param backingPercent of the $10.00 a credit stands for, 0 to 100, declared for what it issues
 * @param rateCents it would have been paid for a credit, 0 to 1,000
 * @param capCredits it could have turned into cash in a month, 0 to 1,000,000
 * @param budgetCredits it could have issued for work in a month, 0 to 1,000,000
 * @param expiryMonths after which credits earned from it end, 1 to 120; 0 for never
 */
public record ScenarioChange(
        String organisation,
        @Nullable Integer backingPercent,
        @Nullable Long rateCents,
        @Nullable Long capCredits,
        @Nullable Long budgetCredits,
        @Nullable Integer expiryMonths) {

    /** Whether anything is said. */
    public boolean changesSomething() {
        return backingPercent != null
                || rateCents != null
                || capCredits != null
                || budgetCredits != null
                || expiryMonths != null;
    }
}
