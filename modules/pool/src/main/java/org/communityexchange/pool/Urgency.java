package org.communityexchange.pool;

/** How soon a need wants an answer. */
public enum Urgency {
    WHENEVER,
    THIS_MONTH,
    THIS_WEEK
}
