package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.UUID;

/**
 * Somebody who comes without having signed up.
 *
 * @param person a member who was chosen, or null for a newcomer
 * @param displayName the newcomer's name, 1 to 80 characters
 * @param email the newcomer's address, or nothing; a member with this address is that member
 * @param shift where they help
 * @param in when they came, where the organisation is; null for now
 * @param out when they left; null when they are still there
 */
public record WalkIn(
        @Nullable UUID person,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable UUID shift,
        @Nullable LocalTime in,
        @Nullable LocalTime out) {}
