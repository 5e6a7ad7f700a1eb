package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * What issuing credits now would do.
 *
 * @param declaredCents what would be set aside
 * @param fundedCents what the funding holds of that
 * @param missingCents what is missing in the funding
 * @param stopped whether it would be refused, because the organisation stops issuing when funding is short
 * @param budgetLeft credits left in the tightest budget before this, or null when no budget is set
 */
public record IssuePreview(
        long credits,
        long declaredCents,
        long fundedCents,
        long missingCents,
        boolean stopped,
        @Nullable Long budgetLeft) {

    /** Whether a budget would refuse it. */
    public boolean overBudget() {
        return budgetLeft != null && credits > budgetLeft;
    }

    /** How many credits more than the budget has left; 0 within it. */
    public long overBy() {
        return budgetLeft == null ? 0 : Math.max(0, credits - budgetLeft);
    }
}
