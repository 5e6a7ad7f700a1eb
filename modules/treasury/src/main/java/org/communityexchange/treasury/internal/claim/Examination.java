package org.communityexchange.treasury.internal.claim;

import org.communityexchange.ledger.Posted.LotPart;
import org.communityexchange.treasury.ClaimCheck;
import org.communityexchange.treasury.ClaimCheck.Light;
import org.communityexchange.treasury.RedemptionRightView;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Everything looked at for one claim at one moment.
 *
 * @param right in force now, or null
 * @param lots the credits that would be retired
 * @param payer whose cash would pay, or null
 * @param missingCents what has to come in first
 */
record Examination(
        List<ClaimCheck> checks,
        @Nullable RedemptionRightView right,
        List<LotPart> lots,
        @Nullable String payer,
        long missingCents) {

    boolean isBlocked() {
        return checks.stream().anyMatch(ClaimCheck::blocks);
    }

    boolean waitsForMoney() {
        return checks.stream().anyMatch(ClaimCheck::waitsForMoney);
    }

    boolean hasAmber() {
        return checks.stream().anyMatch(check -> check.light() == Light.AMBER);
    }

    List<ClaimCheck> red() {
        return checks.stream().filter(check -> check.light() == Light.RED).toList();
    }
}
