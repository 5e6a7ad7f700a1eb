package org.communityexchange.treasury;

import org.communityexchange.kernel.value.Dollars;

import java.math.BigInteger;

/**
 * How much of some credits can become cash from what backs them alone. Exact: what backs them and what they cost are kept
 * as whole sums, and only figures for people are rounded, always down.
 *
 * @param backingCents what backs all of the credits together, cents
 * @param credits how many there are
 * @param costCents what {@code costCredits} credits cost when they are claimed, cents
 * @param costCredits at least 1
 */
public record CashReach(long backingCents, long credits, long costCents, long costCredits) {

    /** Basis points of the whole: 10,000 is everything. */
    public static final int ALL = 10_000;

    public CashReach {
        if (backingCents < 0 || credits < 0 || costCents < 1 || costCredits < 1) {
            throw new IllegalArgumentException(
                    "Neither backing nor credits are below zero, and a claim costs something");
        }
    }

    /** One credit backed with so many cents, claimed at so many. */
    public static CashReach ofOne(long backingCents, long rateCents) {
        return new CashReach(backingCents, 1, rateCents, 1);
    }

    /** The greatest share that can reach cash without other funds, in basis points, rounded down; all of nothing is all. */
    public int basisPoints() {
        if (credits == 0) {
            return ALL;
        }
        var covered = big(backingCents).multiply(big(costCredits)).multiply(big(ALL));
        var cost = big(credits).multiply(big(costCents));
        return covered.divide(cost).min(big(ALL)).intValueExact();
    }

    /** Cents behind one credit, rounded down. */
    public long backingEachCents() {
        return credits == 0 ? 0 : backingCents / credits;
    }

    /** Cents one credit costs, rounded down. */
    public long costEachCents() {
        return costCents / costCredits;
    }

    /** "62.5", "100", "33.33": percent for people. */
    public String percent() {
        var points = basisPoints();
        var whole = Integer.toString(points / 100);
        var rest = points % 100;
        if (rest == 0) {
            return whole;
        }
        return whole + "." + (rest % 10 == 0 ? Integer.toString(rest / 10) : "%02d".formatted(rest));
    }

    /** "ICS backs $5.00 and a claim costs $8.00, so at most 62.5 % of its credits can reach cash without other funds." */
    public String sentence(String organisation) {
        return organisation + " backs " + Dollars.words(backingEachCents()) + " and a claim costs "
                + Dollars.words(costEachCents()) + ", so at most " + percent()
                + " % of its credits can reach cash without other funds.";
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
