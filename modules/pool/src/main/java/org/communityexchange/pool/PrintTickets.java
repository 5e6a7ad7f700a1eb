package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Prints meal tickets paid in advance.
 *
 * @param offer an offer of the current organisation itself, with a price
 * @param count how many, 1 to 40
 * @param lastDay the last day on which they are served, where the organisation is; at most a year from today
 * @param paidBy whose wallet pays: another organisation's id, or null for one's own
 */
public record PrintTickets(
        @Nullable UUID offer,
        @Nullable Integer count,
        @Nullable LocalDate lastDay,
        @Nullable String paidBy) {}
