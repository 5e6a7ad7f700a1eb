package org.communityexchange.pool;

/** Where a place at an event is. */
public enum ParticipationState {
    /** Taken; its credits, if any, are set aside. */
    GOING,
    /** They were there: the credits went to the organisation. */
    CAME,
    /** They were not there; whoever organises it said whether the credits went back. */
    MISSED,
    /** Given back: the credits, too. */
    WITHDRAWN,
    /** The event did not take place: the credits went back. */
    CALLED_OFF,
    /** Nobody said anything for a long time after the event: the credits went back. */
    LAPSED
}
