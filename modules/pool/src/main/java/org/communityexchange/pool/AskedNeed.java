package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A need that stands and asks for what the signed-in person offers, or looks after as a steward.
 *
 * @param organisation where the need was published, which may be another organisation than the offer's
 * @param offer the offer it asks for
 * @param askedBy who asks; null when that is the organisation itself, or the need is of a sensitive kind
 * @param title as on the boards
 * @param answered how many promises answer it that stand or were kept
 */
public record AskedNeed(
        UUID id,
        String organisation,
        String organisationName,
        UUID offer,
        String offerTitle,
        @Nullable PersonRef askedBy,
        String title,
        Instant createdAt,
        int answered) {

    /** Who asks, or nothing when that is not said. */
    public String askedByName() {
        return askedBy == null ? "" : askedBy.name();
    }

    public String href() {
        return "/o/" + organisation + "/needs/" + id;
    }
}
