package org.communityexchange.identity;

import org.communityexchange.kernel.problem.InvalidInput;

/** Writes down people before they sign in for the first time. */
public interface PersonRegistry {

    /**
     * The person with this e-mail address, written down now if nobody has it. Whoever signs in with that verified address
     * is this person, with everything that was kept for them.
     *
     * @throws InvalidInput when the address or the name cannot be one
     */
    PersonId expect(String email, String displayName);
}
