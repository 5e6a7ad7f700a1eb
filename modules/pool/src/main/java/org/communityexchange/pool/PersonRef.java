package org.communityexchange.pool;

import org.communityexchange.identity.PersonView;

import java.util.UUID;

/**
 * A person in a list, by name.
 *
 * @param managed whether stewards act for them
 */
public record PersonRef(UUID id, String name, boolean managed) {

    public static PersonRef of(PersonView person) {
        return new PersonRef(person.id().value(), person.displayName(), person.isManaged());
    }
}
