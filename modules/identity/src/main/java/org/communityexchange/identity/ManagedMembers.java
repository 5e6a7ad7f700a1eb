package org.communityexchange.identity;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.List;

/**
 * Members of the current organisation who have no e-mail: stewards act for them, and every such act says so. The caller
 * has checked {@link Right#ACT_FOR_MEMBERS}.
 */
public interface ManagedMembers {

    /**
     * Adds a person without a sign-in and makes them a member.
     *
     * @param consentNote how and when they agreed that stewards act for them; needed
     * @throws InvalidInput when the name or the note is empty or too long
     */
    PersonId add(String displayName, String consentNote);

    /**
     * As {@link #add} for each name, in one act and a handful of statements.
     *
     * @return their ids, in the order of the names
     */
    List<PersonId> addAll(List<String> displayNames, String consentNote);

    /**
     * Attaches an e-mail address and invites it. At the first sign-in with it the person acts for themselves; the id, and so
     * the wallet and the history, stay. Until then stewards still act for them.
     *
     * @throws NotFound when the person is not a managed member here
     * @throws InvalidInput when the address cannot be one
     * @throws ProblemException 409 {@link IdentityProblem#ADDRESS_IN_USE}
     */
    void handOver(PersonId person, String email);
}
