package org.communityexchange.ledger;

/** How the credits of a lot came to be. */
public enum LotSource {
    /** A confirmed fulfilment. */
    WORK,
    /** A settled purchase; never expires. */
    PURCHASE,
    /** A grant backed by a decision. */
    GRANT
}
