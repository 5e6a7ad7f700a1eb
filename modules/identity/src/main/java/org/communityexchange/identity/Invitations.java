package org.communityexchange.identity;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.UUID;

/** Invitations by e-mail into the current organisation. The caller has checked {@link Right#ADMIT_MEMBERS}. */
public interface Invitations {

    /**
     * Invites an address. The e-mail is owed, and sent by the sign-in server; whoever signs in with the verified address
     * becomes a member. Inviting an address whose invitation is open sends it again.
     *
     * @return the invitation's id
     * @throws InvalidInput when the address or the name cannot be one
     * @throws ProblemException 409 {@link IdentityProblem#ALREADY_MEMBER}
     */
    UUID invite(String email, String displayName);
}
