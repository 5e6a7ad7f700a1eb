package org.communityexchange.pool;

/** Where a spend is. */
public enum SpendState {
    /** The credits are set aside. */
    HELD,
    /** Served: the credits went to whoever gave. */
    CAPTURED,
    /** Not served: the credits went back. */
    RELEASED
}
