package org.communityexchange.ledger;

/** How a transfer moves value; why it does is its {@link Cause#reason()}. */
public enum TransferKind {
    ISSUE,
    MOVE,
    HOLD,
    CAPTURE,
    RELEASE,
    /** Credits that ended, with the money that backed them. */
    RETIRE,
    /** Funding that went to lots issued before it was there. */
    TOP_UP,
    REVERSAL,
    MONEY
}
