package org.communityexchange.ledger;

import java.time.Instant;

/**
 * The credits of one issue.
 *
 * @param id in the order of issue
 * @param issuer the organisation that issued them, or {@link AccountRef#EXCHANGE}
 * @param issued how many there were
 * @param issuedBy the transfer that issued them
 */
public record Lot(long id, String issuer, long issued, Instant issuedAt, LotTerms terms, TransferId issuedBy) {}
