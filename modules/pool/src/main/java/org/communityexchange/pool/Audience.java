package org.communityexchange.pool;

/** Who sees what was published. */
public enum Audience {
    /** Members of the organisation only. */
    ORGANISATION,
    /** Everyone who is signed in, of whichever organisation. */
    EXCHANGE,
    /** Anybody. */
    PUBLIC
}
