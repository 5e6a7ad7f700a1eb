package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * That there is a dispute, for stewards who could listen: never between whom or about what.
 *
 * @param listening how many took it up
 * @param mayTakeUp whether whoever asks may listen to both
 * @param mine whether whoever asks listens, or is one of the two
 */
public record DisputeCard(
        UUID id,
        String organisation,
        String organisationName,
        DisputeKind kind,
        Instant openedAt,
        Instant goesUpAt,
        int listening,
        boolean mayTakeUp,
        boolean mine) {

    public String href() {
        return "/o/" + organisation + "/disputes/" + id;
    }
}
