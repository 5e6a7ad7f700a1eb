package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Changes one event.
 *
 * @param heldOn the day; its shifts keep their times of the clock
 * @param version that was looked at, or null for whatever is there
 */
public record ChangeEvent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String place,
        @Nullable LocalDate heldOn,
        @Nullable Integer version) {}
