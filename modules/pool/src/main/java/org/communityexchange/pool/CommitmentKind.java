package org.communityexchange.pool;

/** What sort of promise it is; its {@link PromiseSize} follows from it. */
public enum CommitmentKind {
    /** One piece of work, offered openly or in answer to a need. */
    ONE_OFF_WORK,
    /** Work that comes again every week or month; each time is a promise of its own. */
    REPEATING_WORK,
    /** A shift of an event. */
    EVENT_SHIFT,
    /** Units of an own offer in one month, each for the offer's price in credits: "20 meals a month". */
    CAPACITY,
    /** Goods, counted by what they are worth. */
    GOODS;

    /** Whether its size is minutes, which the minute bank keeps. */
    public boolean isByMinutes() {
        return this == ONE_OFF_WORK || this == REPEATING_WORK || this == EVENT_SHIFT;
    }
}
