package org.communityexchange.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The people with whom the signed-in person shares an organisation today, wherever that is. */
public interface Fellows {

    /** The person, when the two share an organisation; never oneself. */
    Optional<PersonView> find(PersonId person);

    /**
     * Asks for the same without a trip to the database of its own: the question goes along with what is asked next in this
     * transaction, whose answer it does not wait for.
     *
     * @return the answer, for after that; asked by itself when nothing else was
     */
    Supplier<Optional<PersonView>> findAlong(PersonId person);

    /**
     * Those whose name contains the text, by name.
     *
     * @param name any case; its wildcards are none
     * @param atMost how many, 1 to 100
     */
    List<PersonView> named(String name, int atMost);
}
