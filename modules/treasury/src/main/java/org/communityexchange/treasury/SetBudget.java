package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Sets a budget for a time; that of an event is declared with the event.
 *
 * @param kind MONTH, QUARTER or DATES
 * @param title what it is for, at most 120 characters; may be empty
 * @param firstDay for DATES
 * @param lastDay for DATES; the first day or later
 * @param cap credits, 0 to 10,000,000
 * @param reason why, at most 1,000 characters
 */
public record SetBudget(
        @Nullable BudgetKind kind,
        @Nullable String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer cap,
        @Nullable String reason) {}
