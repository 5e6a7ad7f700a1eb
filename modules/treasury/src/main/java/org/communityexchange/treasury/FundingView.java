package org.communityexchange.treasury;

import java.time.Instant;
import java.util.List;

/**
 * How an organisation's credits are backed now.
 *
 * @param fundingCents money deposited and not yet set aside for credits
 * @param outstandingCredits credits it issued that are still somewhere
 * @param declaredCents what it declared to back those with
 * @param fundedCents what is set aside for them
 * @param shortfallCents what is missing
 * @param shortfalls issues that are short, oldest first, at most 200
 * @param moreShortfalls whether there are more of them
 */
public record FundingView(
        long fundingCents,
        long outstandingCredits,
        long declaredCents,
        long fundedCents,
        long shortfallCents,
        List<Shortfall> shortfalls,
        boolean moreShortfalls) {

    /**
     * One issue that has less than was declared for what is left of it.
     *
     * @param lot the ledger's number of it
     * @param credits of it that are still somewhere
     * @param shortfallCents what is missing
     * @param coveredFromCents the next deposit covers it whole from this amount on
     */
    public record Shortfall(
            long lot,
            Instant issuedAt,
            long credits,
            long declaredCents,
            long fundedCents,
            long shortfallCents,
            long coveredFromCents) {}
}
