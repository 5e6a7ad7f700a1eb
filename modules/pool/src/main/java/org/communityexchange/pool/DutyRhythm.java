package org.communityexchange.pool;

/** How often a duty comes again. */
public enum DutyRhythm {
    WEEKLY,
    FORTNIGHTLY,
    /** On a certain weekday of each month: the first Monday, the last Friday. */
    MONTHLY
}
