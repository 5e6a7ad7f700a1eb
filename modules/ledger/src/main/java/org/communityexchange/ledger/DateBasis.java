package org.communityexchange.ledger;

/** Which of its two dates puts a transfer into a period. */
public enum DateBasis {
    /** When it counts from: the day the money moved. A transfer recorded today may count from last month. */
    EFFECTIVE,
    /** When it was written. A period that has ended never changes any more. */
    RECORDED
}
