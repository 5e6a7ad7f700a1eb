package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Takes an offer for credits.
 *
 * @param quantity how many, 1 to 10
 * @param credits what the page said it costs in all: at another price nothing is taken; null for whatever it costs
 * @param forPerson the managed member whose credits are spent, or null for one's own
 */
public record TakeOffer(
        @Nullable UUID offer,
        @Nullable Integer quantity,
        @Nullable Long credits,
        @JsonProperty("for") @Nullable UUID forPerson) {}
