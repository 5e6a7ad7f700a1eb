package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Plans an event with its shifts.
 *
 * @param heldOn the day, where the organisation is
 * @param shifts at least one, at most 40
 */
public record PlanEvent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String place,
        @Nullable LocalDate heldOn,
        @Nullable Audience audience,
        @Nullable List<PlanShift> shifts) {}
