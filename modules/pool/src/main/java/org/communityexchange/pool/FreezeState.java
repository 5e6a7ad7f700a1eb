package org.communityexchange.pool;

/** What became of frozen credits. */
public enum FreezeState {
    /** The dispute runs; nobody can spend them. */
    FROZEN,
    /** They stayed with their owner. */
    RELEASED,
    /** They went back: to whoever had spent them, or out of circulation with the promise they came from. */
    GIVEN_BACK
}
