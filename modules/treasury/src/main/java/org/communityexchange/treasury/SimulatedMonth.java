package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The end of one month in a simulation: first what there was then, after that what happened during it. Figures that concern
 * fewer than five wallets are null: what few people did is theirs.
 *
 * @param lastDay of the month, or of the period when that ends earlier
 * @param outstanding credits issued and neither retired nor taken back
 * @param declaredCents declared to back them
 * @param fundedCents reserved to back them, purchased credits included
 * @param shortfallCents declared and not reserved
 * @param commonCents in the common fund
 * @param coverageBasisPoints (reserves + common fund) ÷ (outstanding × weighted rate); null when nothing is outstanding
 * @param coverageIfDeposited the same had the shortfall been deposited, in basis points
 * @param paidCredits claimed and paid during the month
 * @param paidCents for them
 * @param waitingCredits claimed and not paid by the end of the month
 * @param waitingCents they would cost
 * @param expiredCredits ended because their time had come
 * @param refusedIssues over the budget: each would have needed a decision
 * @param refusedCredits in them
 * @param notSpentCredits that were spent or given, and under these rules would not have been there
 */
public record SimulatedMonth(
        LocalDate lastDay,
        long outstanding,
        long declaredCents,
        long fundedCents,
        long shortfallCents,
        long commonCents,
        @Nullable Long coverageBasisPoints,
        @Nullable Long coverageIfDeposited,
        long paidCredits,
        long paidCents,
        long waitingCredits,
        long waitingCents,
        @Nullable Long expiredCredits,
        @Nullable Long refusedIssues,
        @Nullable Long refusedCredits,
        @Nullable Long notSpentCredits) {}
