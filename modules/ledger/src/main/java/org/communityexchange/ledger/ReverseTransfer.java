package org.communityexchange.ledger;

/**
 * Takes a transfer back by a new one that nets it to zero, lot by lot.
 *
 * @param id of the reversal
 * @param reversed the transfer to take back
 */
public record ReverseTransfer(TransferId id, TransferId reversed, Cause cause) {}
