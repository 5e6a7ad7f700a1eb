package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a claim can be made of now.
 *
 * @param right on which it would rest, or null when the organisation has none today
 * @param spends eligible and under no other claim, oldest first, at most 200
 * @param hasMore whether there are more than those
 * @param capLeft credits that may still be claimed in this period
 */
public record ClaimChoices(
        @Nullable RedemptionRightView right, List<SpendsReceived.Received> spends, boolean hasMore, long capLeft) {

    public long credits() {
        return spends.stream().mapToLong(SpendsReceived.Received::credits).sum();
    }
}
