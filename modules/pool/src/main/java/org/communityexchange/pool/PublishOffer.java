package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Publishes an offer.
 *
 * @param priceCredits whole credits for one unit, 1 to 1000; null for an offer without a price
 * @param unitLabel what one price buys: "meal"
 * @param capacityPerMonth how many are given each month; null for no limit
 * @param inOrganisationName whether the organisation itself offers it
 * @param forPerson the managed member whose offer it is, or null for one's own
 */
public record PublishOffer(
        @Nullable String title,
        @Nullable String description,
        @Nullable Category category,
        @Nullable String place,
        @Nullable Integer priceCredits,
        @Nullable String unitLabel,
        @Nullable Integer capacityPerMonth,
        @Nullable Audience audience,
        boolean inOrganisationName,
        @JsonProperty("for") @Nullable UUID forPerson)
        implements Publish {}
