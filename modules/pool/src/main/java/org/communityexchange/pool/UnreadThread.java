package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/** Notes about a promise that the signed-in person has not read. */
public record UnreadThread(
        UUID commitment, String organisation, String organisationName, String title, int unread, Instant lastAt) {

    public String href() {
        return "/o/" + organisation + "/commitments/" + commitment + "/messages";
    }
}
