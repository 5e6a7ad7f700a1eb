package org.communityexchange.pool;

/** A part of the day that suits. */
public enum TimeOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}
