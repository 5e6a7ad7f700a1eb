package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Freezes what one confirmed promise or one served spend brought; name one of the two.
 *
 * @param reason what is disputed, 1 to 1,000 characters; the owner of the credits reads it
 */
public record FreezeDisputed(
        @Nullable UUID commitment,
        @Nullable UUID spend,
        @Nullable String reason) {}
