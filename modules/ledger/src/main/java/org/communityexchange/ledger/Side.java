package org.communityexchange.ledger;

/** The side of an entry. Debits equal credits for each transfer, unit and lot. */
public enum Side {
    DEBIT,
    CREDIT
}
