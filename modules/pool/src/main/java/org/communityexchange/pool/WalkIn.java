package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Somebody who comes without having signed up.
 *
 * @param person a member who was chosen, or null for a newcomer
 * @param displayName the newcomer's name, 1 to 80 characters
 * @param email the newcomer's address, or nothing; a member with this address is that member
 * @param shift where they help
 * @param in when they came, where the organisation is; null for {@code at}, or for now
 * @param out when they left; null when they are still there
 * @param at the moment they came, from a telephone that sends it later; within the event's day and not to come
 * @param somebodyNew whether it was looked that no member of this name, or nearly, is meant; null for not
 */
public record WalkIn(
        @Nullable UUID person,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable UUID shift,
        @Nullable LocalTime in,
        @Nullable LocalTime out,
        @Nullable Instant at,
        @Nullable Boolean somebodyNew) {}
