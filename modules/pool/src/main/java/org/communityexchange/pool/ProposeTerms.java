package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Other terms for a promise that nobody took up yet. What is null stays as it is; the size is that of the promise's kind.
 *
 * @param minutes 15 to 960; at least 30 where somebody pays
 * @param valueCents what goods are worth; at least 1,000 where somebody pays
 * @param units 1 to 1,000
 * @param on from today to two years ahead; units stay in their month
 * @param note what stands on the promise, at most 2,000 characters
 * @param text a word with it, at most 500 characters, or null
 */
public record ProposeTerms(
        @Nullable Integer minutes,
        @Nullable Long valueCents,
        @Nullable Integer units,
        @Nullable LocalDate on,
        @Nullable String note,
        @Nullable String text) {}
