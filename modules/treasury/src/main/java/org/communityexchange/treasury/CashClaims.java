package org.communityexchange.treasury;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The cash claims of the current organisation: which received credits it turns into cash, under its redemption right.
 * Reading needs {@link org.communityexchange.identity.Right#READ_TREASURY}, anything else
 * {@link org.communityexchange.identity.Right#RUN_TREASURY}; each method throws {@link Forbidden} without it. Each step
 * taken twice is taken once.
 */
public interface CashClaims {

    /** What a claim can be made of now. */
    ClaimChoices choices();

    /**
     * Prepares a claim that rests on these spends. Nothing moves; the spends are kept for it until it is closed.
     *
     * @param spends 1 to 200 ids of captured spends of the organisation's own eligible offers
     * @param key the sender's name for this command; the same key prepares once
     * @throws InvalidInput when a spend is unknown, not eligible or named twice
     * @throws ProblemException 409 {@link TreasuryProblem#NO_RIGHT} or {@link TreasuryProblem#SPEND_CLAIMED}
     */
    ClaimView prepare(Collection<UUID> spends, UUID key);

    /** @throws NotFound when the organisation has no such claim */
    ClaimView view(ClaimId id);

    /** Newest first; sorts: newest. Without spends and checks. */
    Listing<ClaimView> list(ListQuery query);

    /** All of them, newest first, for exports. Without spends and checks. */
    List<ClaimView> all();

    /**
     * Asks for the money. Up to the automatic amount of the right, with every check green, it is booked at once; otherwise
     * somebody of another organisation is asked.
     *
     * @throws NotFound when the organisation has no such claim
     * @throws ProblemException 409 {@link TreasuryProblem#CLAIM_CHECKS_RED} or {@link TreasuryProblem#CLAIM_STATE}
     */
    ClaimView submit(ClaimId id);

    /**
     * Takes a claim back before it is booked; its spends may be claimed again.
     *
     * @throws ProblemException 409 {@link TreasuryProblem#CLAIM_STATE}
     */
    ClaimView withdraw(ClaimId id, @Nullable String reason);

    /**
     * Takes a claim back that is booked and not paid: credits, backing, spends and cap are as before.
     *
     * @param reason 1 to 1,000 characters
     * @throws ProblemException 409 {@link TreasuryProblem#CLAIM_STATE}
     */
    ClaimView reverse(ClaimId id, @Nullable String reason);
}
