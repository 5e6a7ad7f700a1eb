package org.communityexchange.pool;

import java.util.UUID;

/** Names one series of events. It is found only inside its own organisation. */
public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
