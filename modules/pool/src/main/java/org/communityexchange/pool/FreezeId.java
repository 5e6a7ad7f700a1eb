package org.communityexchange.pool;

import java.util.UUID;

/** Names one freeze. It is found only inside its own organisation. */
public record FreezeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
