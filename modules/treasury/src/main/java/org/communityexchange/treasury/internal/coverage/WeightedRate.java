package org.communityexchange.treasury.internal.coverage;

import java.math.BigInteger;
import java.util.List;

/**
 * What one credit costs when it is claimed, over all rights in force: an exact fraction of cents.
 *
 * @param cents the numerator, at least 1
 * @param parts the denominator, at least 1
 */
record WeightedRate(BigInteger cents, BigInteger parts) {

    /** The value of a credit (seed document, section 5): what a claim costs while nobody may claim. */
    static final long FULL_CENTS = 1_000;

    /**
     * The rate of one right in force.
     *
     * @param received credits that came in for its offers in the time looked at
     */
    record Rated(long rateCents, long received) {}

    /** Weighted with what came in; the plain mean when nothing did; the full value without any right. */
    static WeightedRate of(List<Rated> rights) {
        if (rights.isEmpty()) {
            return new WeightedRate(BigInteger.valueOf(FULL_CENTS), BigInteger.ONE);
        }
        var nothingCameIn = rights.stream().allMatch(right -> right.received() == 0);
        var cents = BigInteger.ZERO;
        var parts = BigInteger.ZERO;
        for (var right : rights) {
            var weight = BigInteger.valueOf(nothingCameIn ? 1 : right.received());
            cents = cents.add(weight.multiply(BigInteger.valueOf(right.rateCents())));
            parts = parts.add(weight);
        }
        return new WeightedRate(cents, parts);
    }

    /** Whole cents, rounded down. */
    long floorCents() {
        return cents.divide(parts).longValueExact();
    }

    /** {@code funds ÷ (credits × rate)} in basis points, rounded down. */
    long ratioBasisPoints(long fundsCents, long credits) {
        return BigInteger.valueOf(fundsCents)
                .multiply(BigInteger.valueOf(10_000))
                .multiply(parts)
                .divide(BigInteger.valueOf(credits).multiply(cents))
                .longValueExact();
    }

    /** Cents that cover so much of the credits, rounded up, so that with them the ratio is reached. */
    long fundsFor(int percent, long credits) {
        var whole = BigInteger.valueOf(credits).multiply(cents).multiply(BigInteger.valueOf(percent));
        var divisor = parts.multiply(BigInteger.valueOf(100));
        return whole.add(divisor).subtract(BigInteger.ONE).divide(divisor).longValueExact();
    }
}
