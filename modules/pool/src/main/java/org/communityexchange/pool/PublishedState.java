package org.communityexchange.pool;

/** Whether an offer or a need stands on the boards. */
public enum PublishedState {
    PUBLISHED,
    /** Taken back. */
    CLOSED,
    /** Its time is over; whoever published it can renew it. */
    EXPIRED
}
