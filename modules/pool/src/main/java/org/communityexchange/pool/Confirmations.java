package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A steward's word that a promise was kept. Needs {@link org.communityexchange.identity.Right#CONFIRM}. Credits come into
 * being here, and once: confirming twice, at the same moment or after a crash, is confirming once.
 */
public interface Confirmations {

    /** What waits for a steward, longest waiting first: promises to answer, and work to confirm; sorts: oldest. */
    Listing<CommitmentView> queue(ListQuery query);

    /** How many wait. */
    int waiting();

    /**
     * Confirms that it was done. Minutes become credits together with those in the person's minute bank; what is left stays
     * there.
     *
     * @param version the {@link CommitmentView#version()} that was looked at, or null to confirm what is there
     * @throws NotFound when there is no such promise here
     * @throws ProblemException 409 {@code own-commitment}, {@code same-household}, {@code receiver-alone},
     *     {@code not-in-this-state} or {@code changed-meanwhile}
     */
    CommitmentView confirm(CommitmentId id, @Nullable Integer version);

    /**
     * Sends it back to who promised, with a question.
     *
     * @throws InvalidInput without a question
     */
    CommitmentView ask(CommitmentId id, @Nullable String question);

    /**
     * Takes a confirmation back: credits and minutes return to where they were.
     *
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 {@code credits-moved-on} or {@code minutes-counted-since}
     */
    CommitmentView reverse(CommitmentId id, @Nullable String reason);
}
