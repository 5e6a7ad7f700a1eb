package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A counter seat: a device that may serve, and nothing else.
 *
 * @param number its number in the organisation, from 1; typed together with the PIN
 * @param openedBy in whose name it serves
 * @param unlockedAt since when a device serves there; null when none does
 * @param lockedUntil until when no PIN of a device it does not know is tried; null when it may be
 */
public record CounterSeatView(
        UUID id,
        int number,
        String name,
        PersonRef openedBy,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant unlockedAt,
        @Nullable Instant lockedUntil) {}
