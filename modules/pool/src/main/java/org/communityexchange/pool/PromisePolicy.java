package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

/**
 * How an organisation answers, remembers and confirms promises. Starts as the exchange has it.
 *
 * @param answerDays an offered promise lapses after so many days without an answer, 2 to 90
 * @param remindDays whoever could answer is reminded after so many days, fewer than answerDays
 * @param overdueAskDays whoever promised is asked whether it was done, so many days after its day, 1 to 180
 * @param overdueLapseDays an accepted promise lapses so many days after its day, more than overdueAskDays, at most 365
 * @param roomStart how many open promises somebody new may have at once, 1 to 100
 * @param roomMost how many anybody may have, at most 100
 * @param roomKeptEach how many kept promises make room for one more, 1 to 100
 * @param secondAbove above so many credits two stewards confirm; null for never
 * @param evidenceAbove above so many credits a note, a receipt or a photo is needed; null for never
 * @param stewardsElsewhere whether the work of a steward is confirmed by a steward of another organisation
 * @param pairMost how often in 30 days the same steward confirms for the same person before it is asked why, 1 to 1,000
 * @param photoDays photos of what was done are deleted so many days after it was confirmed, or came to nothing, 30 to 1,000; see
 *     {@link #unfinishedPhotoDays()} for the others
 */
public record PromisePolicy(
        int answerDays,
        int remindDays,
        int overdueAskDays,
        int overdueLapseDays,
        int roomStart,
        int roomMost,
        int roomKeptEach,
        @Nullable Integer secondAbove,
        @Nullable Integer evidenceAbove,
        boolean stewardsElsewhere,
        int pairMost,
        int photoDays) {

    /** How many open promises somebody may have at once who kept so many. */
    public int room(long kept) {
        return (int) Math.min(roomMost, roomStart + kept / roomKeptEach);
    }

    /**
     * Photos of what nobody ever confirmed are deleted so many days after the last thing that happened to the promise: a step it
     * took, a photo that was added, a steward's first word, or the day it was for.
     */
    public int unfinishedPhotoDays() {
        return 2 * photoDays;
    }
}
