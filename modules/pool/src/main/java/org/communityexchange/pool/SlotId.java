package org.communityexchange.pool;

import java.util.UUID;

/** Names one time of a duty inside its organisation. */
public record SlotId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
