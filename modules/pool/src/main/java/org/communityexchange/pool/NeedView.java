package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A need as whoever asks may see it.
 *
 * @param neededBy whose need it is; null when the organisation's own, and for visitors
 * @param mayClose whether whoever asks may close it
 * @param mayAnswer whether whoever asks may promise to help
 */
public record NeedView(
        UUID id,
        String organisation,
        String organisationName,
        @Nullable PersonRef neededBy,
        boolean byOrganisation,
        String title,
        String description,
        Category category,
        String place,
        String when,
        Urgency urgency,
        @Nullable Integer minutesEstimate,
        Audience audience,
        PublishedState state,
        Instant createdAt,
        boolean mayClose,
        boolean mayAnswer) {

    public String href() {
        return "/o/" + organisation + "/needs/" + id;
    }
}
