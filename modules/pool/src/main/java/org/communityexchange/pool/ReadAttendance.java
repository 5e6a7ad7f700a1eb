package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

/**
 * An attendance file to look at.
 *
 * @param fileName for people, at most 120 characters
 * @param windows whether it is written in Windows-1252 rather than UTF-8; null is no
 * @param content the file as it is; in JSON as Base64
 */
public record ReadAttendance(
        @Nullable String fileName, @Nullable Boolean windows, byte @Nullable [] content) {}
