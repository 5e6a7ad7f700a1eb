package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/**
 * One shift of an event, on its day.
 *
 * @param role what is done: "Fixing lamps"
 * @param starts where the organisation is
 * @param ends after {@code starts}; 15 to 960 minutes later
 * @param capacity how many people, 1 to 500
 */
public record PlanShift(
        @Nullable String role,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable Integer capacity) {}
