package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The rota of the current organisation. A turn is a promise of work that is accepted at once; everything a promise can do, a
 * turn can: it is taken back, said to be done, and confirmed like any other.
 */
public interface Rotas {

    /**
     * Whole weeks, from the Monday of a day on.
     *
     * @param from any day of the first week, or null for this week
     * @param weeks 1 to 12
     * @throws InvalidInput naming what cannot be used
     */
    Rota weeks(@Nullable LocalDate from, int weeks);

    /**
     * Takes a place. Of two who want the last one, the second is refused.
     *
     * @param forPerson the managed member who takes it, or null for oneself
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws NotFound when there is no such time here
     * @throws ProblemException 409 {@code closed}, {@code already-signed-up} or {@code shift-full}
     */
    CommitmentView take(SlotId slot, @Nullable UUID forPerson, @Nullable UUID key);

    /**
     * Takes a duty every time until a day: a place in each time that has one, and in each made later. Said again, it is the
     * new day that counts.
     *
     * @param until from today to two years ahead
     * @return how many places were taken now
     * @throws InvalidInput naming the day
     * @throws NotFound when there is no such duty here
     * @throws ProblemException 409 {@code closed}
     */
    int takeEveryTime(DutyId duty, @Nullable LocalDate until, @Nullable UUID forPerson);

    /**
     * No longer every time. The turns that were taken stay promised; each can be taken back or offered. Twice is once.
     *
     * @throws Forbidden for anybody but who takes it, and the stewards who act for them
     */
    void endEveryTime(DutyId duty, @Nullable UUID forPerson);

    /**
     * Offers an own turn to the others. It stays one's own until somebody takes it over. Twice is once.
     *
     * @param words why, at most 200 characters, or null
     * @throws NotFound when there is no such turn for whoever asks
     * @throws Forbidden for anybody but whose turn it is
     * @throws ProblemException 409 {@code closed} when it has begun, {@code not-in-this-state}
     */
    CommitmentView offer(CommitmentId turn, @Nullable String words);

    /**
     * Keeps a turn after all. Twice is once.
     *
     * @throws Forbidden for anybody but whose turn it is
     */
    CommitmentView keep(CommitmentId turn);

    /**
     * Takes a turn over that was offered: in one transaction the first's promise is taken back and the second's accepted, so
     * that the place is never empty in between.
     *
     * @return the new promise
     * @throws NotFound when there is no such turn here
     * @throws ProblemException 409 {@code turn-not-offered}, {@code already-signed-up} or {@code closed}
     */
    CommitmentView takeOver(CommitmentId turn, @Nullable UUID forPerson, @Nullable UUID key);

    /**
     * Says of several turns at once that they were done, each with the minutes and the day of its duty. All or none.
     *
     * @param turns 1 to 50
     * @throws InvalidInput when there are none, or too many, or a day is still ahead
     * @throws NotFound when one is no turn of whoever asks
     */
    List<CommitmentView> done(List<UUID> turns);
}
