package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One thing that was found.
 *
 * @param kind says which of the two is there
 * @param offer null when it is a need
 * @param need null when it is an offer
 */
public record Found(
        UUID id,
        SearchKind kind,
        @Nullable OfferView offer,
        @Nullable NeedView need) {}
