package org.communityexchange.ledger;

/**
 * What moving credits gave, and what it left.
 *
 * @param left credits of the payer afterwards; when the command is a repeated one, those of now
 */
public record Paid(Posted posted, long left) {}
