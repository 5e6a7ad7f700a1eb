package org.communityexchange.pool;

/** Where a meal ticket is. */
public enum TicketState {
    /** On paper; its credits are set aside. */
    PRINTED,
    /** Served: the credits went to whoever served. */
    USED,
    /** Taken back: the credits returned. */
    VOIDED,
    /** Its last day is over: the credits returned. */
    EXPIRED
}
