package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What was written about a promise, the oldest first.
 *
 * @param contributor who promised
 * @param receiver whose need it is; null when the organisation's stewards are the other side
 * @param stewardsRead whether stewards of the organisation read it now
 * @param version the promise's, to be sent along when terms are agreed to
 * @param mayWrite whether whoever asks may write here
 * @param mayPropose whether whoever asks is one of the two sides, and the terms are still open
 */
public record ThreadView(
        UUID commitment,
        String organisation,
        String organisationName,
        String title,
        PersonRef contributor,
        @Nullable PersonRef receiver,
        boolean stewardsRead,
        CommitmentKind kind,
        CommitmentState state,
        int version,
        List<MessageView> messages,
        boolean mayWrite,
        boolean mayPropose) {

    /** The promise. */
    public String promiseHref() {
        return "/o/" + organisation + "/commitments/" + commitment;
    }
}
