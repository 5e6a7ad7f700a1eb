package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Other organisations' claims, for stewards and treasurers of the current one. Needs
 * {@link org.communityexchange.identity.Right#APPROVE_CLAIMS} here. Nobody approves or refuses for an organisation they
 * belong to, for their own household or for a household that holds a seat there: {@link TreasuryProblem#OWN_SIDE}.
 */
public interface ClaimApprovals {

    /** Submitted claims of other organisations, oldest first, at most 200. */
    List<Waiting> waiting();

    /**
     * A claim that waits, with what was looked at as far as whoever asks would approve it.
     *
     * @throws NotFound when no such claim of another organisation waits
     */
    ClaimView look(ClaimId id);

    /**
     * Says yes: everything is looked at again, and in the same transaction credits are retired and the money is owed. When
     * only money is missing the claim goes to the queue, with this yes.
     *
     * @param word what the approver says; needed when something is amber
     * @throws NotFound when no such claim of another organisation waits
     * @throws InvalidInput naming {@code word} when it is missing or too long
     * @throws Forbidden without the right
     * @throws ProblemException 409 {@link TreasuryProblem#OWN_SIDE}, {@link TreasuryProblem#CLAIM_CHECKS_RED} or
     *     {@link TreasuryProblem#CLAIM_STATE}
     */
    ClaimView approve(ClaimId id, @Nullable String word);

    /**
     * Says no; the spends may be claimed again.
     *
     * @param reason 1 to 1,000 characters, read by whoever claims
     */
    ClaimView refuse(ClaimId id, @Nullable String reason);

    /** One line of what waits. */
    record Waiting(
            UUID id,
            String organisation,
            String organisationName,
            int number,
            long credits,
            int rateCents,
            long cashCents,
            Instant submittedAt) {}
}
