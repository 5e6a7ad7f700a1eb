package org.communityexchange.pool;

import java.util.UUID;

/** Names one commitment. It is found only inside its own organisation. */
public record CommitmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
