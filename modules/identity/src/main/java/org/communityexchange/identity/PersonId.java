package org.communityexchange.identity;

import java.util.UUID;

/** A person: one Keycloak login at most, one wallet, any number of memberships. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
