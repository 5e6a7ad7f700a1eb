package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A note, for those it is between.
 *
 * @param body plain text; empty when it was taken away or hidden
 * @param removed whether its author took it away
 * @param hiddenReason why a steward hid it, or null
 * @param proposal the terms that came with it, or null
 * @param mayRemove whether whoever asks wrote it
 * @param mayHide whether whoever asks is a steward who may hide it
 */
public record MessageView(
        UUID id,
        PersonRef author,
        Instant writtenAt,
        String body,
        boolean removed,
        @Nullable String hiddenReason,
        @Nullable ProposalView proposal,
        boolean mayRemove,
        boolean mayHide) {

    /** The same with the terms that came with it. */
    public MessageView with(@Nullable ProposalView terms) {
        return new MessageView(id, author, writtenAt, body, removed, hiddenReason, terms, mayRemove, mayHide);
    }
}
