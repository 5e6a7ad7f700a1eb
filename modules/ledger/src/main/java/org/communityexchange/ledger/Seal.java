package org.communityexchange.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One block of the hash chain over the journal. Whoever kept a block's hash can tell whether anything up to it was
 * changed since.
 *
 * @param seq 1, 2, 3 …
 * @param day the day it closed, in the exchange's time zone
 * @param transfers how many it covers
 * @param previousHash of the block before, 64 hexadecimal digits
 * @param hash 64 hexadecimal digits
 */
public record Seal(long seq, LocalDate day, long transfers, String previousHash, String hash, Instant sealedAt) {}
