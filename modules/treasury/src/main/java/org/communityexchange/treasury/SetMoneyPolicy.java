package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Sets a money policy.
 *
 * @param backingPercent 0 to 100
 * @param termsVersion letters, digits, dots, hyphens and underscores, at most 40
 * @param expiryMonths 1 to 120, or null for never
 * @param softLimit 1 to 100,000 credits, or null for none
 * @param validFrom the day it starts where the organisation is; today or null for at once, at most two years ahead
 * @param reason why, in a sentence that everybody who reads the treasury reads; at most 1,000 characters
 */
public record SetMoneyPolicy(
        @Nullable Integer backingPercent,
        @Nullable WhenFundingIsShort whenShort,
        @Nullable String termsVersion,
        @Nullable Integer expiryMonths,
        @Nullable Integer softLimit,
        @Nullable LocalDate validFrom,
        @Nullable String reason) {}
