package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

/**
 * Adds a photo.
 *
 * @param alt what it shows, 1 to 200 characters
 * @param image the file as it is: JPEG, PNG or WebP, at most 5 MB and 40 million dots
 */
public record AddPhoto(@Nullable String alt, byte @Nullable [] image) {}
