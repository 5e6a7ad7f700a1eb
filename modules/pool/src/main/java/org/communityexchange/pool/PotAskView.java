package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A quiet request, for whoever made it and for nobody else.
 *
 * @param person who asks
 * @param reason kind words when it was declined; empty otherwise
 * @param transfer the transfer that brought the credits, or null
 * @param mayRaise whether it can go up to the council now
 */
public record PotAskView(
        UUID id,
        PersonRef person,
        String organisation,
        String organisationName,
        int credits,
        String words,
        PotAskState state,
        Instant askedAt,
        Instant since,
        String reason,
        @Nullable UUID transfer,
        boolean mayRaise) {

    /** Whether it can still be taken back. */
    public boolean open() {
        return state == PotAskState.WAITING || state == PotAskState.RAISED;
    }
}
