package org.communityexchange.pool;

/** Where the credits of a promise come from. Exactly one, because two would create value twice. */
public enum Funding {
    /** The organisation issues new credits: work for the commons. */
    ISSUE,
    /** The person helped pays from their wallet. Not open yet. */
    TRANSFER,
    /** The solidarity pot pays. Not open yet. */
    POT,
    /** No credits: thanks. */
    THANKS
}
