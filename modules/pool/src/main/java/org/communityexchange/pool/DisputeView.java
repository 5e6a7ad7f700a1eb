package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dispute, for its two sides, who opened it, and who listens to both. Everybody else learns at most that there is one.
 *
 * @param wish what would put it right, as whoever opened it says; may be empty
 * @param giver whose work or meal it is; null for the organisation's
 * @param taker whom it is for, or null
 * @param goesUpAt from when on stewards of other organisations may decide
 * @param credits how many wait meanwhile; 0 when none do
 * @param listening the one or two who listen to both
 * @param photos of what was done, while it is open; empty for a spend, and once it ended
 * @param proposed what one side proposed to agree on, or null
 * @param allowed what whoever asks may do now
 */
public record DisputeView(
        UUID id,
        String organisation,
        String organisationName,
        @Nullable UUID commitment,
        @Nullable UUID spend,
        String title,
        DisputeKind kind,
        String wish,
        PersonRef openedBy,
        @Nullable PersonRef giver,
        @Nullable PersonRef taker,
        Instant openedAt,
        Instant goesUpAt,
        int credits,
        List<PersonRef> listening,
        List<PhotoView> photos,
        @Nullable DisputeEnding proposed,
        @Nullable PersonRef proposedBy,
        DisputeState state,
        @Nullable PersonRef endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<MessageView> messages,
        Allowed allowed) {

    /**
     * @param write may write here
     * @param propose is one of the two sides, and there are two
     * @param agree is the other side of what was proposed
     * @param decide listens, or may, and decides
     * @param withdraw opened it
     */
    public record Allowed(boolean write, boolean propose, boolean agree, boolean decide, boolean withdraw) {}

    public String href() {
        return "/o/" + organisation + "/disputes/" + id;
    }

    /** Where what is disputed opens. */
    public String subjectHref() {
        return commitment != null
                ? "/o/" + organisation + "/commitments/" + commitment
                : "/o/" + organisation + "/spends/" + spend;
    }
}
