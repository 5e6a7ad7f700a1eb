package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/** One of the newest promises of the signed-in person, or one they entered for somebody, in a line. */
public record LatestPromise(UUID id, String organisation, String organisationName, String title, Instant stateSince) {

    public String href() {
        return "/o/" + organisation + "/commitments/" + id;
    }
}
