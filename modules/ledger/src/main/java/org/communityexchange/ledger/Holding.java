package org.communityexchange.ledger;

/**
 * Credits of one lot.
 *
 * @param quantity whole credits, at least 1
 */
public record Holding(Lot lot, long quantity) {}
