package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Plans an event with its shifts.
 *
 * @param heldOn the day, where the organisation is
 * @param shifts at least one, at most 40
 * @param creditBudget how many credits its work may bring, 0 to 10,000,000; null for no limit of its own. Raising it later
 *     is an admin's, in the treasury
 */
public record PlanEvent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String place,
        @Nullable LocalDate heldOn,
        @Nullable Audience audience,
        @Nullable List<PlanShift> shifts,
        @Nullable Integer creditBudget) {}
