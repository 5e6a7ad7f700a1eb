package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Records that a member passed a check. The paper itself is looked at and given back.
 *
 * @param person who was checked
 * @param checkedOn the day on the paper, not after today
 * @param expiresOn the last day on which it counts, at most three years after {@code checkedOn}
 */
public record RecordScreening(
        @Nullable UUID person,
        @Nullable ScreeningKind kind,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate expiresOn) {}
