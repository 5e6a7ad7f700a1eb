package org.communityexchange.pool;

/**
 * A photo to be sent on.
 *
 * @param jpeg the picture
 * @param forAnybody whether visitors may see it too
 */
public record PhotoFile(byte[] jpeg, boolean forAnybody) {}
