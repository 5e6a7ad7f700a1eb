package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which contributions are wanted; null is any.
 *
 * @param from first day received, included
 * @param to last day received, included
 * @param reversed true for those that were taken back, false for those that stand
 */
public record ContributionFilter(
        @Nullable ContributionKind kind,
        @Nullable PaymentMethod method,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean reversed) {

    public static final ContributionFilter ANY = new ContributionFilter(null, null, null, null, null);
}
