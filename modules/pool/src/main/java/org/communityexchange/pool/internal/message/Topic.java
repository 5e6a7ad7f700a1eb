package org.communityexchange.pool.internal.message;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/** What notes are about. */
public record Topic(@Nullable UUID commitment, @Nullable UUID dispute) {

    /** A promise, between its two sides. */
    public static Topic promise(UUID id) {
        return new Topic(id, null);
    }

    /** A dispute, between its two sides and those who listen. */
    public static Topic dispute(UUID id) {
        return new Topic(null, id);
    }

    /** The id of whatever it is. */
    public UUID id() {
        return commitment == null ? Objects.requireNonNull(dispute) : commitment;
    }
}
