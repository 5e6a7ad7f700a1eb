package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the signed-in person published, wherever that was.
 *
 * @param offer whether it is an offer; a need otherwise
 * @param expiresAt until when it stands, or stood, on the boards
 * @param mayRenew whether it would stand longer if it were let stand anew
 * @param waiting how many answers to a need wait for a yes
 * @param done whether a promise to a person's need was kept since it was last let stand anew, so that it may be over
 */
public record OwnPublication(
        UUID id,
        String organisation,
        String organisationName,
        boolean offer,
        String title,
        PublishedState state,
        Instant createdAt,
        Instant expiresAt,
        boolean mayRenew,
        int waiting,
        boolean done) {

    /** The form to publish one like it, filled in. */
    public String again() {
        return "/o/" + organisation + (offer ? "/offers" : "/needs") + "/new?like=" + id;
    }

    public String href() {
        return "/o/" + organisation + (offer ? "/offers/" : "/needs/") + id;
    }
}
