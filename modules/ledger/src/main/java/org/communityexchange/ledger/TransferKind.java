package org.communityexchange.ledger;

/** How a transfer moves value; why it does is its {@link Cause#reason()}. */
public enum TransferKind {
    ISSUE,
    MOVE,
    HOLD,
    CAPTURE,
    RELEASE,
    REVERSAL,
    MONEY
}
