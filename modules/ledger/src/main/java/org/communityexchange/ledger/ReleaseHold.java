package org.communityexchange.ledger;

/**
 * Gives the held credits back to the wallet they were held from.
 *
 * @param hold the transfer that held them
 */
public record ReleaseHold(TransferId id, TransferId hold, Cause cause) {}
