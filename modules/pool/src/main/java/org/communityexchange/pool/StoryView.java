package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * A story, as far as it may be told to whoever asks. It holds no id of a person, and no name but what each chose.
 *
 * @param from what whoever thanks is called
 * @param to what whoever is thanked is called
 */
public record StoryView(
        UUID id,
        String organisation,
        String organisationName,
        String words,
        String from,
        String to,
        Audience audience,
        Instant toldAt) {}
