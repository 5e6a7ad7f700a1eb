package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the signed-in person published, wherever that was.
 *
 * @param offer whether it is an offer; a need otherwise
 * @param expiresAt until when it stands, or stood, on the boards
 */
public record OwnPublication(
        UUID id,
        String organisation,
        String organisationName,
        boolean offer,
        String title,
        PublishedState state,
        Instant createdAt,
        Instant expiresAt) {

    public String href() {
        return "/o/" + organisation + (offer ? "/offers/" : "/needs/") + id;
    }
}
