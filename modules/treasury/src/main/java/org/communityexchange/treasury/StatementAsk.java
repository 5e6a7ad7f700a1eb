package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * Which statement is wanted, as it came in an address; anything may be missing.
 *
 * @param account a code of the {@link ChartAccount chart}; of one's own: {@code wallet} or {@code held}
 * @param period {@code this-month}, {@code last-month} or {@code this-year}; days that are given go before it
 * @param from the first day, such as 2026-11-01
 * @param to the last day, which belongs to it
 * @param by {@code effective} or {@code recorded}: which date puts a line into the period
 */
public record StatementAsk(
        @Nullable String account,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by) {}
