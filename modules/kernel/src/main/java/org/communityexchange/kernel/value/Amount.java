package org.communityexchange.kernel.value;

import java.util.Objects;

/**
 * An exact quantity of one unit: credits, or cents of Canadian dollars. Arithmetic is exact and never rounds.
 *
 * @param quantity how many, in the smallest step of the unit (credits, cents); may be negative
 * @param unit what is counted
 */
public record Amount(long quantity, Unit unit) implements Comparable<Amount> {

    public Amount {
        Objects.requireNonNull(unit, "unit");
    }

    /** @param credits whole credits */
    public static Amount credits(long credits) {
        return new Amount(credits, Unit.CREDIT);
    }

    /** @param cents Canadian cents */
    public static Amount cents(long cents) {
        return new Amount(cents, Unit.CAD);
    }

    public static Amount zero(Unit unit) {
        return new Amount(0, unit);
    }

    /**
     * @throws IllegalArgumentException when the units differ
     * @throws ArithmeticException when the sum does not fit in 63 bits
     */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(quantity, same(other).quantity), unit);
    }

    /**
     * @throws IllegalArgumentException when the units differ
     * @throws ArithmeticException when the difference does not fit in 63 bits
     */
    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(quantity, same(other).quantity), unit);
    }

    public Amount negate() {
        return new Amount(Math.negateExact(quantity), unit);
    }

    public boolean isZero() {
        return quantity == 0;
    }

    public boolean isPositive() {
        return quantity > 0;
    }

    public boolean isNegative() {
        return quantity < 0;
    }

    /** @throws IllegalArgumentException when the units differ */
    @Override
    public int compareTo(Amount other) {
        return Long.compare(quantity, same(other).quantity);
    }

    private Amount same(Amount other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException("Cannot combine " + unit + " with " + other.unit);
        }
        return other;
    }
}
