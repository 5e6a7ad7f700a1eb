package org.communityexchange.pool.internal.photo;

/**
 * A photo drawn anew, as JPEG.
 *
 * @param large at most 1600 dots wide or high
 * @param small at most 400 dots wide or high
 * @param width of the large one, in dots
 * @param height of the large one, in dots
 */
public record Drawing(byte[] large, byte[] small, int width, int height) {}
