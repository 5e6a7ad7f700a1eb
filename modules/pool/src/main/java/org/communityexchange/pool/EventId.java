package org.communityexchange.pool;

import java.util.UUID;

/** Names one event. It is found only inside its own organisation. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
