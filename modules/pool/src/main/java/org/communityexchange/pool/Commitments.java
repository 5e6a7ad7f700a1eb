package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Promises, from the making to the fulfilment. A promise is shown to who made it, whose need it answers, and the stewards;
 * to anybody else there is none. Every act answers 409 {@code not-in-this-state} when the promise is elsewhere, and doing it
 * twice is doing it once.
 */
public interface Commitments {

    /**
     * What a promise would be and bring; makes nothing.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws NotFound when what it rests on is not here
     * @throws ProblemException 409 {@code closed}, {@code own-need} or {@code not-your-offer}; 422
     *     {@code tool-lending-excluded} or {@code funding-needs-receiver}
     */
    PromisePreview preview(MakePromise promise);

    /**
     * Makes a promise. A shift is accepted at once while it has places; anything else waits for an answer.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws ProblemException as {@link #preview}; 409 {@code shift-full}, {@code already-signed-up} or {@code no-room}
     */
    CommitmentView promise(MakePromise promise, @Nullable UUID key);

    /** @throws NotFound when there is no such promise for whoever asks */
    CommitmentView view(CommitmentId id);

    /** Own promises here, or for a steward all of them; sorts: newest. */
    Listing<CommitmentView> here(ListQuery query);

    /** Own promises at all organisations; sorts: newest. */
    Listing<OwnCommitment> mine(ListQuery query);

    /** The newest of {@link #mine}, in a line each. @param most of them */
    List<LatestPromise> latest(int most);

    /**
     * Takes up an offered promise; of one that repeats, also those made ahead. Where the person helped pays, or the pot, the
     * credits are set aside now.
     *
     * @throws Forbidden for anybody but whose need it answers and a steward; where that person pays, for anybody but them
     *     and the stewards who act for them
     * @throws org.communityexchange.ledger.NotEnoughCredits when the wallet or the pot has fewer
     * @throws ProblemException 409 {@code pot-not-agreed}
     */
    CommitmentView accept(CommitmentId id);

    /**
     * Moves a promise to another day. Credits set aside for it stay set aside.
     *
     * @param day from today to two years ahead; units stay in their month
     * @throws InvalidInput naming the day
     * @throws Forbidden for anybody but who made it
     */
    CommitmentView reschedule(CommitmentId id, @Nullable LocalDate day);

    /**
     * Ends a promise that repeats: those of later days are taken back, what is set aside for them is given back.
     *
     * @param id any of them
     * @throws Forbidden for anybody but who made it
     */
    CommitmentView endSeries(CommitmentId id, @Nullable String reason);

    /**
     * Says no, with a reason.
     *
     * @throws InvalidInput without a reason
     * @throws Forbidden for anybody but whose need it answers and a steward
     */
    CommitmentView decline(CommitmentId id, @Nullable String reason);

    /**
     * Says that it was not as reported, with a reason. Nothing is confirmed until a steward settles it, and credits that were
     * set aside stay aside.
     *
     * @throws InvalidInput without a reason
     * @throws Forbidden for anybody but who made it, whose need it answers and a steward
     */
    CommitmentView dispute(CommitmentId id, @Nullable String reason);

    /**
     * Takes the promise back.
     *
     * @throws Forbidden for anybody but who made it
     */
    CommitmentView withdraw(CommitmentId id, @Nullable String reason);

    /**
     * Says that it was done.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden for anybody but who made it
     */
    CommitmentView fulfil(CommitmentId id, ReportFulfilment fulfilment);
}
