package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * A note of the signed-in person, at whichever organisation.
 *
 * @param received whether they were thanked, rather than thanked somebody
 * @param other the other's name
 * @param told whether it is a story now
 */
public record OwnThanks(
        UUID id,
        String organisation,
        String organisationName,
        String words,
        boolean received,
        String other,
        boolean told,
        Instant writtenAt) {

    public String href() {
        return "/o/" + organisation + "/thanks/" + id;
    }
}
