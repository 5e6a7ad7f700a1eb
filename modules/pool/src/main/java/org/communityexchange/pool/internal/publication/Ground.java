package org.communityexchange.pool.internal.publication;

import org.communityexchange.pool.Category;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a publication is made of besides what was said.
 *
 * @param person whose it is; null when it is the organisation's own
 * @param category the one that was named; null when there is none of that name
 * @param zone where the organisation is, and its days are meant
 */
public record Ground(
        UUID id,
        @Nullable UUID person,
        UUID publishedBy,
        @Nullable Category category,
        Instant now,
        ZoneId zone) {}
