package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * A story that both allow to be told, before a steward has looked at it.
 *
 * @param from how whoever thanks would be called in it
 * @param to how whoever is thanked would be called
 * @param mayLook whether whoever asks has no part in it
 */
public record WaitingStory(
        UUID id, String words, String from, String to, Audience audience, Instant writtenAt, boolean mayLook) {}
