package org.communityexchange.pool;

import java.util.UUID;

/** Names one offer. It is found only inside its own organisation. */
public record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
