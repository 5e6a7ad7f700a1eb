package org.communityexchange.pool;

/** Where the credits of a promise come from. Exactly one, because two would create value twice. */
public enum Funding {
    /** The organisation issues new credits: work for the commons. */
    ISSUE,
    /** The person helped pays from their wallet: set aside when they accept, paid when it is confirmed. */
    TRANSFER,
    /** The solidarity pot pays, after a steward of another organisation agreed. */
    POT,
    /** No credits: thanks. */
    THANKS;

    /** Whether credits that exist already are set aside for it. */
    public boolean isPaid() {
        return this == TRANSFER || this == POT;
    }
}
