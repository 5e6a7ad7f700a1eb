package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Takes an offer for credits.
 *
 * @param quantity how many, 1 to 10
 * @param forPerson the managed member whose credits are spent, or null for one's own
 */
public record TakeOffer(
        @Nullable UUID offer,
        @Nullable Integer quantity,
        @JsonProperty("for") @Nullable UUID forPerson) {}
