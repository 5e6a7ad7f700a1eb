package org.communityexchange.pool;

/** What can be searched for. */
public enum SearchKind {
    OFFER,
    NEED
}
