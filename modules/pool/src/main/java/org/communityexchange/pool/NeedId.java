package org.communityexchange.pool;

import java.util.UUID;

/** Names one need. It is found only inside its own organisation. */
public record NeedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
