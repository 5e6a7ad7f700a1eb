package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A steward's word that a promise was kept. Needs {@link org.communityexchange.identity.Right#CONFIRM}. Credits come into
 * being here, and once: confirming twice, at the same moment or after a crash, is confirming once.
 */
public interface Confirmations {

    /** What waits for a steward, longest waiting first: promises to answer, and work to confirm; sorts: oldest. */
    Listing<CommitmentView> queue(ListQuery query);

    /**
     * Confirms that it was done. Minutes become credits together with those in the person's minute bank; what is left stays
     * there.
     *
     * <p>Where the rules of promises ask for two stewards, the first one's word is kept and nothing else happens; the answer is
     * still {@link CommitmentState#FULFILLED}.
     *
     * @param version the {@link CommitmentView#version()} that was looked at, or null to confirm what is there
     * @param why why the same steward confirms for the same person again, where that is asked; at most 1,000 characters
     * @throws NotFound when there is no such promise here
     * @throws ProblemException 409 {@code own-commitment}, {@code same-household}, {@code receiver-alone},
     *     {@code needs-other-organisation}, {@code evidence-needed}, {@code often-together}, {@code not-in-this-state} or
     *     {@code changed-meanwhile}; {@code over-budget} or {@code not-enough-funding} when
     *     the organisation's treasury does not allow the credits
     */
    CommitmentView confirm(CommitmentId id, @Nullable Integer version, @Nullable String why);

    /**
     * Confirms many as if each were confirmed by itself in the order given, but all or none, and in a handful of
     * statements. Those that are confirmed already stay as they are.
     *
     * @param key the sender's name for this command; the same key with the same content gives the same answer again
     * @throws InvalidInput when there are none, too many, or one twice
     * @throws ProblemException 409 {@code batch-refused} with {@code refused}: the index, id, problem and reason of each
     *     that cannot be confirmed; {@code over-budget} or {@code not-enough-funding}
     */
    ConfirmedAll confirmAll(ConfirmAll said, UUID key);

    /**
     * What was done at an event and waits to be confirmed, longest waiting first, with what {@link #confirmAll} would say of
     * each; at most 500.
     */
    List<EventWork> doneAt(EventId event);

    /**
     * What confirming would bring now, in credits and in money set aside.
     *
     * @throws NotFound when there is no such promise here
     * @throws ProblemException 409 {@code not-in-this-state} when it is not waiting to be confirmed
     */
    ConfirmationPreview preview(CommitmentId id);

    /**
     * Sends it back to who promised, with a question.
     *
     * @throws InvalidInput without a question
     */
    CommitmentView ask(CommitmentId id, @Nullable String question);

    /**
     * Settles what was called into question: looked at again, it was so. Otherwise {@link Commitments#decline}.
     *
     * @throws InvalidInput without a reason
     * @throws ProblemException as {@link #confirm}
     */
    CommitmentView settle(CommitmentId id, @Nullable String reason);

    /**
     * Takes a confirmation back: credits and minutes return to where they were.
     *
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 {@code credits-moved-on} or {@code minutes-counted-since}
     */
    CommitmentView reverse(CommitmentId id, @Nullable String reason);
}
