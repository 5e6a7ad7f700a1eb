package org.communityexchange.pool;

/** What somebody says otherwise. */
public enum DisputeKind {
    /** It does not go, or did not go, as agreed. */
    NOT_AS_AGREED,
    /** It was less than was said. */
    LESS_THAN_SAID,
    /** It was not done at all. */
    NOT_DONE,
    /** It was paid for and never given. */
    NOT_SERVED,
    OTHER
}
