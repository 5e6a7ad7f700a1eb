package org.communityexchange.pool;

import java.util.UUID;

/** Names one spend. It is found only inside its own organisation. */
public record SpendId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
