package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Disputes: opened by a side or a steward, private to the two and to one or two who listen, ended once with a reason. What
 * is in question waits meanwhile: a promise takes no other step, what was set aside for it stays aside, and of credits it
 * brought those still there are frozen. Whatever ends it moves them in the same transaction. To anybody else it answers 404.
 */
public interface Disputes {

    /**
     * Calls something into question.
     *
     * @param key the sender's name for this command; the same key opens one
     * @throws InvalidInput naming every field that cannot be used
     * @throws NotFound when what it is about is not for whoever asks
     * @throws ProblemException 409 {@code already-disputed}, or {@code not-in-this-state} when nothing of it can be in
     *     question now
     */
    DisputeView open(OpenDispute dispute, UUID key);

    /** The whole of it; whoever asks has read its messages then. */
    DisputeView view(DisputeId id);

    /** The open one about a promise, when it is for whoever asks. */
    Optional<DisputeView> about(CommitmentId id);

    /** The open one about a spend, when it is for whoever asks. */
    Optional<DisputeView> about(SpendId id);

    /** That there are some open here, for stewards, longest first; never about what. At most 200. */
    List<DisputeCard> here();

    /** Those of other organisations that were not settled in time, for stewards. At most 200. */
    List<DisputeCard> goneUp();

    /** Of the signed-in person, wherever, the latest first; at most 200. */
    List<OwnDispute> mine();

    /** @throws ProblemException 409 {@code many-messages}, or {@code dispute-ended} */
    DisputeView write(DisputeId id, @Nullable String text, @Nullable UUID key);

    /** Takes an own message away. */
    DisputeView remove(DisputeId id, UUID message);

    /** Hides a message, for those who listen. */
    DisputeView hide(DisputeId id, UUID message, @Nullable String reason);

    /**
     * Listens to both from now on. Twice is once.
     *
     * @throws NotFound for anybody who could not
     * @throws ProblemException 409 {@code own-dispute} for whom it concerns; {@code dispute-taken} when two listen already
     */
    DisputeView takeUp(DisputeId id);

    /** Proposes to the other side how it ends; takes the place of what was proposed before. */
    DisputeView propose(DisputeId id, @Nullable DisputeEnding ending);

    /**
     * Agrees to what the other side proposed: it is so at once. Twice is once.
     *
     * @param ending what was looked at
     * @throws Forbidden for anybody but the other side
     * @throws ProblemException 409 {@code changed-meanwhile}, {@code dispute-ended} or {@code credits-moved-on}
     */
    DisputeView agree(DisputeId id, @Nullable DisputeEnding ending);

    /**
     * Decides, after having listened to both; whoever did not take it up does so now. Where the rules ask for two stewards to
     * confirm, the first one's word is kept and it stays open.
     *
     * @param outcome UPHELD, NOT_UPHELD or ACKNOWLEDGED
     * @param reason both read it, 1 to 1,000 characters
     * @throws ProblemException as {@link #takeUp}; 409 {@code dispute-ended}, {@code credits-moved-on}, or as
     *     {@link Confirmations#confirm}
     */
    DisputeView decide(DisputeId id, @Nullable DisputeState outcome, @Nullable String reason);

    /**
     * Takes it back: everything goes on where it was. Twice is once.
     *
     * @param reason both read it; may be empty
     * @throws Forbidden for anybody but who opened it
     */
    DisputeView withdraw(DisputeId id, @Nullable String reason);
}
