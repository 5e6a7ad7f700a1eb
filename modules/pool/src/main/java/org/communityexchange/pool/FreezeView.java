package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Credits frozen while a dispute runs.
 *
 * @param commitment the disputed promise, or null
 * @param spend the disputed spend, or null
 * @param owner whose credits they are; null for the organisation's own
 * @param credits how many of them were still there when they were frozen
 * @param frozenBy null when a dispute froze them
 * @param dispute the dispute with which they are free again, or null
 * @param mayEnd whether whoever asks may decide; never somebody it concerns
 */
public record FreezeView(
        UUID id,
        String organisation,
        @Nullable UUID commitment,
        @Nullable UUID spend,
        String title,
        @Nullable PersonRef owner,
        int credits,
        String reason,
        @Nullable PersonRef frozenBy,
        @Nullable UUID dispute,
        Instant frozenAt,
        FreezeState state,
        @Nullable PersonRef endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        boolean mayEnd) {

    public String href() {
        return "/o/" + organisation + "/frozen/" + id;
    }

    /** Where what is disputed opens. */
    public String subjectHref() {
        return commitment != null
                ? "/o/" + organisation + "/commitments/" + commitment
                : "/o/" + organisation + "/spends/" + spend;
    }
}
