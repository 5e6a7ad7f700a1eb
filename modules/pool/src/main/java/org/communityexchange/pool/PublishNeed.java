package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Publishes a need.
 *
 * @param when in the person's own words: "a Saturday morning"
 * @param minutesEstimate how long it may take, 15 to 960; null when nobody knows
 * @param inOrganisationName whether the organisation itself needs it
 * @param forPerson the managed member whose need it is, or null for one's own
 */
public record PublishNeed(
        @Nullable String title,
        @Nullable String description,
        @Nullable Category category,
        @Nullable String place,
        @Nullable String when,
        @Nullable Urgency urgency,
        @Nullable Integer minutesEstimate,
        @Nullable Audience audience,
        boolean inOrganisationName,
        @JsonProperty("for") @Nullable UUID forPerson)
        implements Publish {}
