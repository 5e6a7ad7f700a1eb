package org.communityexchange.pool;

import java.util.UUID;

public record DisputeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
