package org.communityexchange.pool;

/** As whom somebody acts on a promise. */
public enum Party {
    /** Who promised, or whoever acts for them because they have no login. */
    CONTRIBUTOR,
    /** Whose need it answers. */
    RECEIVER,
    /** A steward of the organisation, who is neither of the two. */
    STEWARD,
    /** The exchange itself: a place in a shift was free, a roster says it was done, or time ran out. */
    EXCHANGE
}
