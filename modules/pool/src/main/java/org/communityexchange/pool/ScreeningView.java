package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a member passed a check.
 *
 * @param person who was checked
 * @param givenBy the steward who saw the paper
 * @param checkedOn the day on the paper
 * @param expiresOn the last day on which it counts
 * @param endedAt when a steward ended it early, or null
 * @param endReason why; empty unless it was ended
 * @param valid whether it counts today
 */
public record ScreeningView(
        UUID id,
        PersonRef person,
        ScreeningKind kind,
        PersonRef givenBy,
        LocalDate checkedOn,
        LocalDate expiresOn,
        Instant recordedAt,
        @Nullable Instant endedAt,
        String endReason,
        boolean valid) {}
