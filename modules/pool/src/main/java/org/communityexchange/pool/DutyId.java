package org.communityexchange.pool;

import java.util.UUID;

/** Names a duty inside its organisation. */
public record DutyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
