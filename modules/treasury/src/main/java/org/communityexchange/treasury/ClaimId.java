package org.communityexchange.treasury;

import java.util.UUID;

/** Names a cash claim. */
public record ClaimId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
