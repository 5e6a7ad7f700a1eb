package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * Notes about a promise that the signed-in person has not read.
 *
 * @param toStewards whether they are to the stewards of the organisation, who have all read them once one of them has
 */
public record UnreadThread(
        UUID commitment,
        String organisation,
        String organisationName,
        String title,
        int unread,
        Instant lastAt,
        boolean toStewards) {

    public String href() {
        return "/o/" + organisation + "/commitments/" + commitment + "/messages";
    }
}
