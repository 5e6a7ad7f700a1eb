package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Short notes about a promise, between who promised and whose need it is. Stewards are the other side where nobody's need is
 * answered, and for a managed member; otherwise they read only while the promise waits for their word. Every method answers
 * 404 to whom the promise is not shown and 403 to a steward whom the notes do not concern now.
 */
public interface PromiseThreads {

    /** Everything written; whoever asks has read it then. */
    ThreadView thread(CommitmentId id);

    /**
     * Writes a note of 1 to 500 characters; the other side gets a letter, at most one a day for each promise.
     *
     * @param key the sender's name for this command, or null; the same key writes once
     * @throws InvalidInput naming the text
     * @throws ProblemException 409 {@code many-messages} after 30 within an hour; {@code not-in-this-state} when the promise
     *     came to an end
     */
    ThreadView write(CommitmentId id, @Nullable String text, @Nullable UUID key);

    /**
     * Proposes other terms, which take the place of those proposed before. Nothing is changed, and nothing set aside.
     *
     * @throws InvalidInput naming every field that cannot be used, and when nothing would change
     * @throws Forbidden for anybody but the two sides
     * @throws ProblemException as {@link #write}; 409 {@code not-in-this-state} once it is taken up, and for a shift
     */
    ThreadView propose(CommitmentId id, ProposeTerms terms, @Nullable UUID key);

    /**
     * Agrees to the terms that the other side proposed: the promise has them then. Twice is once.
     *
     * @param version the {@link ThreadView#version()} that was looked at, or null for what is there
     * @throws Forbidden for anybody but the other side
     * @throws NotFound when nobody proposed it
     * @throws ProblemException 409 {@code changed-meanwhile}, or {@code not-in-this-state} when it is not open any more
     */
    ThreadView agree(CommitmentId id, UUID proposal, @Nullable Integer version);

    /** Says no to proposed terms, or takes an own proposal back; the promise stays as it is. Twice is once. */
    ThreadView dismiss(CommitmentId id, UUID proposal);

    /**
     * Takes an own note away: its words are gone, that it was there stays.
     *
     * @throws Forbidden for anybody but who wrote it
     */
    ThreadView remove(CommitmentId id, UUID message);

    /**
     * Hides somebody's note, as a steward, with a reason both read.
     *
     * @throws InvalidInput without a reason
     * @throws Forbidden for anybody but a steward who reads it
     */
    ThreadView hide(CommitmentId id, UUID message, @Nullable String reason);

    /**
     * What the signed-in person has not read, at all organisations; the latest first, at most 50. A steward's own, and what is
     * written to the stewards: that is read once one of them has looked or written back.
     */
    List<UnreadThread> unread();

    /** How many notes about a promise the signed-in person has not read; 0 where they are none of theirs. */
    int unread(CommitmentId id);
}
