package org.communityexchange.pool.internal.photo;

import java.util.UUID;

/**
 * What is shown of a photo beside the picture itself, which nobody reads for a list.
 *
 * @param of what it belongs to
 * @param position from 1
 * @param width of the large picture, in dots
 * @param height of the large picture, in dots
 */
public record ShownPhoto(UUID of, UUID id, short position, String alt, int width, int height) {}
