package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to pay by card.
 *
 * @param kind a purchase or a gift
 * @param cents how much; for a purchase a multiple of 1,000
 */
public record OrderByCard(
        @Nullable ContributionKind kind, @Nullable Long cents) {}
