package org.communityexchange.identity;

import java.util.List;
import java.util.Optional;

/** The people with whom the signed-in person shares an organisation today, wherever that is. */
public interface Fellows {

    /** The person, when the two share an organisation; never oneself. */
    Optional<PersonView> find(PersonId person);

    /**
     * Those whose name contains the text, by name.
     *
     * @param name any case; its wildcards are none
     * @param atMost how many, 1 to 100
     */
    List<PersonView> named(String name, int atMost);
}
