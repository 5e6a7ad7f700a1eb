package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What waits for the stewards of the current organisation, sorted by the harm of delay, shared among them. Needs
 * {@link org.communityexchange.identity.Right#CONFIRM}.
 */
public interface StewardQueue {

    /** How many items one answer has at most; the rest follows when these are done. */
    int MOST = 100;

    /**
     * @param items those that whoever asks can decide today, the most urgent first; at most {@link #MOST}
     * @param others those that wait here for somebody else, the most urgent first; at most {@link #MOST}
     * @param waiting how many whoever asks can decide, in all
     * @param stewards how many share them
     * @param share an even part of what waits
     * @param snoozed how many are put aside for another day
     * @param inQuestion promises about which a dispute is open: they wait for those who listen to both, and are none of the items
     * @param written how many promises have notes to the stewards that none of them has read, among the items or not
     */
    record Queue(
            List<QueueItem> items,
            List<QueueItem> others,
            int waiting,
            int stewards,
            int share,
            int snoozed,
            int inQuestion,
            int written) {}

    Queue today();

    /**
     * The most urgent item that nobody else looks at, and that whoever asks may decide; claimed for them for 30 minutes.
     *
     * @param after the item they passed over last, or null to start at the most urgent
     */
    Optional<QueueItem> next(@Nullable UUID after);

    /**
     * Takes an item for 30 minutes, so that no two stewards look at it at once. Somebody else's claim stays; that is no error,
     * because a claim forbids nothing.
     *
     * @throws NotFound when there is no such promise here
     */
    void claim(CommitmentId id);

    /**
     * Puts an item aside until a day. It is first again then.
     *
     * @param until tomorrow to 60 days ahead
     * @throws NotFound when there is no such promise here
     * @throws InvalidInput for another day
     */
    void snooze(CommitmentId id, @Nullable LocalDate until);
}
