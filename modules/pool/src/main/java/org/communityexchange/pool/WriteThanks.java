package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Thanks for one thing that was kept or served; exactly one of the two.
 *
 * @param commitment a confirmed promise
 * @param spend something that was served
 * @param words at most 400 characters
 */
public record WriteThanks(
        @Nullable UUID commitment,
        @Nullable UUID spend,
        @Nullable String words) {}
