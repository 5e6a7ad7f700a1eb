package org.communityexchange.pool.internal.message;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/** What notes are about. */
public record Topic(@Nullable UUID commitment) {

    /** A promise, between its two sides. */
    public static Topic promise(UUID id) {
        return new Topic(id);
    }

    /** The id of whatever it is. */
    public UUID id() {
        return Objects.requireNonNull(commitment);
    }
}
