package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which organisations may turn received credits into cash, at which rate, how much and how long. The history only grows; a
 * right lapses by its dates, without any job. Deciding needs
 * {@link org.communityexchange.identity.Right#DECIDE_FOR_EXCHANGE}, and nobody decides for an organisation they belong to.
 */
public interface RedemptionRights {

    /**
     * Gives a right to an organisation that has none, now or to come.
     *
     * @param key the sender's name for this command; the same key decides once
     * @throws NotFound when there is no such organisation
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without the right to decide
     * @throws ProblemException 409 {@link TreasuryProblem#OWN_SIDE} or {@link TreasuryProblem#RIGHT_EXISTS}
     */
    RedemptionRightView grant(OrganisationId organisation, RedemptionTerms terms, UUID key);

    /**
     * Replaces a right from the first day of the new terms; until then the old ones hold.
     *
     * @throws ProblemException 409 {@link TreasuryProblem#OWN_SIDE} or {@link TreasuryProblem#NO_RIGHT}; otherwise as
     *     {@link #grant}
     */
    RedemptionRightView change(OrganisationId organisation, RedemptionTerms terms, UUID key);

    /**
     * Ends a right now, and whatever was decided for later. Claims that were booked stay.
     *
     * @param reason 1 to 1,000 characters; everybody may read it
     * @throws ProblemException 409 {@link TreasuryProblem#OWN_SIDE} or {@link TreasuryProblem#NO_RIGHT}
     */
    RedemptionRightView revoke(OrganisationId organisation, @Nullable String reason, UUID key);

    /** The right on which a claim may rest at that instant. */
    Optional<RedemptionRightView> inForce(OrganisationId organisation, Instant at);

    /** The newest decision of every organisation that ever had a right, by name. Public policy. */
    List<RedemptionRightView> all();

    /**
     * Every decision about one organisation, newest first. Public policy.
     *
     * @throws NotFound when there is no such organisation
     */
    List<RedemptionRightView> history(OrganisationId organisation);
}
