package org.communityexchange.pool;

import java.util.UUID;

/** Names one person's place at an event. It is found only inside its own organisation. */
public record ParticipationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
