package org.communityexchange.identity;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;

import java.util.List;

/**
 * Lets organisations into the exchange and suspends them. Nobody's right is checked here: the caller has a decision that
 * says so. The sign-in server follows by a job; until it does, nothing here depends on it.
 */
public interface Admissions {

    /**
     * Admits an organisation; it is active at once and owns nothing yet.
     *
     * @param joinQuestions asked of whoever wants to join: at most 10, each of at most 200 characters
     * @throws ProblemException 409 {@link IdentityProblem#ORGANISATION_EXISTS}
     * @throws InvalidInput when a text is too long, or the name is empty
     */
    OrganisationView admit(
            OrganisationId id, String name, String tagline, String description, List<String> joinQuestions);

    /**
     * From this instant nobody enters the organisation; its Keycloak organisation is disabled. Suspending twice is once.
     *
     * @throws NotFound when there is no such organisation
     */
    void suspend(OrganisationId id, String reason);

    /**
     * Opens a suspended organisation again.
     *
     * @throws NotFound when there is no such organisation
     */
    void reinstate(OrganisationId id, String reason);
}
