package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An offer as whoever asks may see it.
 *
 * @param offeredBy who offers it; null when the organisation itself does, and for visitors
 * @param byOrganisation whether the organisation itself offers it
 * @param priceCredits credits for one unit, or null
 * @param leftThisMonth how many are left this month, or null without a limit
 * @param mayClose whether whoever asks may take it back
 */
public record OfferView(
        UUID id,
        String organisation,
        String organisationName,
        @Nullable PersonRef offeredBy,
        boolean byOrganisation,
        String title,
        String description,
        Category category,
        String place,
        @Nullable Integer priceCredits,
        String unitLabel,
        @Nullable Integer capacityPerMonth,
        @Nullable Integer leftThisMonth,
        Audience audience,
        PublishedState state,
        Instant createdAt,
        boolean mayClose) {

    public String href() {
        return "/o/" + organisation + "/offers/" + id;
    }
}
