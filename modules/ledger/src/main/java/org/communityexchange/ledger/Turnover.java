package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Amount;

/**
 * What a span of time did to an account, or to several together.
 *
 * @param opening what was there before, by the span's basis
 * @param in the sum of the lines that added
 * @param out the sum of the lines that took away, as a positive amount
 * @param lines how many transfers that was
 */
public record Turnover(Amount opening, Amount in, Amount out, long lines) {

    public Amount closing() {
        return opening.plus(in).minus(out);
    }

    /** Both together, such as the reserves of all organisations. */
    public Turnover plus(Turnover other) {
        return new Turnover(opening.plus(other.opening), in.plus(other.in), out.plus(other.out), lines + other.lines);
    }
}
