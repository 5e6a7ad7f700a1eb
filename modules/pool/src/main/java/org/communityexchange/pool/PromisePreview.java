package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a promise would be, before it is made.
 *
 * @param startsAt when the shift starts, or null
 * @param split what its minutes would bring, with what is in the minute bank today; null for thanks
 */
public record PromisePreview(
        PersonRef person,
        String title,
        CommitmentKind kind,
        Funding funding,
        int minutes,
        String note,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable MinuteSplit split) {}
