package org.communityexchange.ledger;

/**
 * Holds the very credits that a transfer brought to a wallet, as far as they are still there, and nothing else of it. The
 * hold is captured or released like any other. For a dispute about what was given.
 *
 * @param transfer the transfer in dispute
 */
public record FreezeCredits(TransferId id, TransferId transfer, Cause cause) {}
