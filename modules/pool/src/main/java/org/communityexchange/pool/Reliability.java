package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of promises, for the eyes of stewards: to see who may need a hand, never to rank. Nobody else is shown any of
 * it, and nothing follows from it by itself.
 */
public interface Reliability {

    /**
     * The last twelve months of one person here.
     *
     * @param promised promises that were accepted and are no longer open
     * @param kept those that were done
     * @param missed times they did not come
     * @param missedInARow how many of their last promises they did not come to, one after the other
     */
    record Kept(PersonRef person, int promised, int kept, int missed, int missedInARow) {

        /** Three in a row: a good moment to ask how they are. */
        public static final int NUDGE = 3;

        public boolean mayNeedAHand() {
            return missedInARow >= NUDGE;
        }
    }

    /**
     * Everybody who promised something in the last twelve months, those who may need a hand first, then by name.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#CONFIRM}
     */
    List<Kept> here();

    /**
     * Notes that somebody did not come to what they promised. No blame: the promise lapses, what was set aside is given back.
     * The words are read by the person and by stewards. Twice is once.
     *
     * @param words at most 500 characters, or null
     * @throws NotFound when there is no such promise for whoever asks
     * @throws Forbidden for anybody but whose need it answers and a steward
     * @throws InvalidInput when the words are too long
     * @throws ProblemException 409 {@code not-in-this-state} when it is not accepted, or its day is still to come
     */
    CommitmentView didNotCome(CommitmentId id, @Nullable String words);
}
