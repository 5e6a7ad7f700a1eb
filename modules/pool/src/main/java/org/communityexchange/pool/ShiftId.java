package org.communityexchange.pool;

import java.util.UUID;

/** A shift of an event. */
public record ShiftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
