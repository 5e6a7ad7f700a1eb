package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/** A dispute of the signed-in person, at whichever organisation. */
public record OwnDispute(
        UUID id,
        String organisation,
        String organisationName,
        String title,
        DisputeKind kind,
        DisputeState state,
        Instant openedAt,
        Instant goesUpAt) {

    public String href() {
        return "/o/" + organisation + "/disputes/" + id;
    }
}
