package org.communityexchange.treasury;

import java.util.UUID;

/** Identifies a deposit or a withdrawal of backing inside its organisation. */
public record BackingMovementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
