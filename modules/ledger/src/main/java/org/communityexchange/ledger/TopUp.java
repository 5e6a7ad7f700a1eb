package org.communityexchange.ledger;

/**
 * Moves an organisation's funding to those of its lots that have less than they declare, oldest first, until the funding
 * or the shortfall is used up.
 *
 * @param issuer the organisation
 */
public record TopUp(TransferId id, String issuer, Cause cause) {}
