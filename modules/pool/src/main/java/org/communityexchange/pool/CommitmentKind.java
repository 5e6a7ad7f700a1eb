package org.communityexchange.pool;

/** What sort of promise it is. */
public enum CommitmentKind {
    /** One piece of work, offered openly or in answer to a need. */
    ONE_OFF_WORK,
    /** A shift of an event. */
    EVENT_SHIFT
}
