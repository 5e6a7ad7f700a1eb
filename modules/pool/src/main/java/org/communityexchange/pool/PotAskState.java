package org.communityexchange.pool;

/** Where a quiet request is. */
public enum PotAskState {
    WAITING,
    /** Nobody answered in time, and it went up to the council. */
    RAISED,
    GRANTED,
    DECLINED,
    WITHDRAWN,
    /** Nobody answered in time. */
    LAPSED
}
