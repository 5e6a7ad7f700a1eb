package org.communityexchange.pool;

/** Whether an offer or a need stands open. */
public enum PublishedState {
    PUBLISHED,
    CLOSED
}
