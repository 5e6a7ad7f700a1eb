package org.communityexchange.pool;

/** Where a dispute is. It ends once. */
public enum DisputeState {
    OPEN,
    /** The two agreed. */
    SETTLED,
    /** It was as whoever opened it says: it is taken back. */
    UPHELD,
    /** It was as the other says: it stands. */
    NOT_UPHELD,
    /** It was as whoever opened it says, and nothing is moved: there is nothing left to move, or nobody wants it. */
    ACKNOWLEDGED,
    /** Whoever opened it took it back. */
    WITHDRAWN
}
