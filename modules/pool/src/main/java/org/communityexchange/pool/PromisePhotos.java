package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;

import java.util.Set;
import java.util.UUID;

/**
 * Photos of what was done for a promise: something to look at before it is confirmed. Each is drawn anew as those of
 * {@link Photos} are, and nothing the camera wrote beside it is kept. They are for who promised, whose need it answers and the
 * stewards of the organisation, for stewards of other organisations as long as {@link Relief} shows them the work, and for whoever listens to an open
 * dispute about it; to anybody else there are none. They count as evidence for whoever did not add them, and are deleted when
 * {@link PromisePolicy#photoDays} are over, or {@link PromisePolicy#unfinishedPhotoDays} when nobody confirms it; never while it is
 * in question.
 */
public interface PromisePhotos {

    /** How many one promise has at most. */
    int MOST = 3;

    /** Where a promise is while photos may be added. */
    Set<CommitmentState> ADDED_IN = Set.of(CommitmentState.ACCEPTED, CommitmentState.FULFILLED);

    /**
     * Adds a photo. Whoever looked at the promise before looks again: its version changes.
     *
     * @param said what it shows and the file, as for offers
     * @throws NotFound when there is no such promise for whoever asks
     * @throws Forbidden for anybody but who promised and the stewards who act for them
     * @throws ProblemException 409 {@code not-in-this-state} before it was taken up and once it was confirmed or came to nothing
     * @throws InvalidInput naming {@code image} or {@code alt}: no picture, too large, one too many, not described
     */
    PhotoView add(CommitmentId commitment, AddPhoto said);

    /**
     * Takes a photo away, until the promise is confirmed.
     *
     * @throws NotFound when there is no such photo of it for whoever asks
     * @throws Forbidden for anybody but who promised and the stewards who act for them
     * @throws ProblemException 409 {@code not-in-this-state} once it was confirmed, and while it is in question
     */
    void remove(CommitmentId commitment, UUID photo);

    /**
     * The picture itself, as JPEG.
     *
     * @param small at most 400 dots wide or high instead of 1600
     * @throws NotFound when there is none for whoever asks
     */
    byte[] file(CommitmentId commitment, UUID photo, boolean small);
}
