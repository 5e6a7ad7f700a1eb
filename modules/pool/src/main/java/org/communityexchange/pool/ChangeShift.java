package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/**
 * Changes one shift of an event, on the event's day.
 *
 * @param role what is done: "Fixing lamps"
 * @param starts where the organisation is
 * @param ends 15 to 960 minutes after {@code starts}
 * @param capacity how many people, 1 to 500, and no fewer than have a place
 * @param version that was looked at, or null for whatever is there
 */
public record ChangeShift(
        @Nullable String role,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable Integer capacity,
        @Nullable Integer version) {}
