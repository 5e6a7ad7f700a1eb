package org.communityexchange.identity;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;

/** Who lives with whom. Ties count at once for the rule that nobody confirms for their own household. */
public interface Households {

    /**
     * Writes down that two members of the current organisation share a household. Both see who recorded it, and may leave
     * it. Recording a tie that exists changes nothing. The caller has checked {@link Right#ACT_FOR_MEMBERS}.
     *
     * @throws InvalidInput when both are the same person
     * @throws ProblemException 409 {@link IdentityProblem#NOT_A_MEMBER} when one of them is not a member here
     */
    void tie(PersonId one, PersonId other, String reason);
}
