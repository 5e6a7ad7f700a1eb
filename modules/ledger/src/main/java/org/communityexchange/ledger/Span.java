package org.communityexchange.ledger;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from the first instant in it
 * @param until the first instant after it
 * @param by which date decides whether a transfer is in it
 */
public record Span(Instant from, Instant until, DateBasis by) {

    /** @throws IllegalArgumentException when it would end before it begins */
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A span ends after it begins");
        }
    }
}
