package org.communityexchange.pool;

/** What the two may agree on. */
public enum DisputeEnding {
    /** It goes on where it was; what waits is free again. */
    STANDS,
    /** A promise ends or its confirmation is taken back; what a spend brought goes back. */
    TAKEN_BACK
}
