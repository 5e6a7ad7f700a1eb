package org.communityexchange.pool;

/** What became of proposed terms. */
public enum ProposalState {
    OPEN,
    AGREED,
    DISMISSED,
    /** Another proposal, or an answer to the promise itself, came first. */
    REPLACED
}
