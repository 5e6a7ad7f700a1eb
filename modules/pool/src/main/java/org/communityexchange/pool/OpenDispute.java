package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Calls a promise or a served spend into question.
 *
 * @param commitment a promise that was accepted, reported or confirmed; or null
 * @param spend a spend that was said to be served; or null
 * @param text what happened, as whoever opens it saw it; 1 to 500 characters
 * @param wish what would put it right; at most 500 characters, or null
 */
public record OpenDispute(
        @Nullable UUID commitment,
        @Nullable UUID spend,
        @Nullable DisputeKind kind,
        @Nullable String text,
        @Nullable String wish) {}
