package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.InvalidInput;

import java.util.Locale;

/** The bounds of one transfer. Credits are whole (law 3), so a quantity is a long and never a fraction. */
final class Quantities {

    /** More than the exchange will ever hold, and far from where 63 bits end. */
    private static final long MOST = 1_000_000_000L;

    /** Far above any rate, and low enough that a rate times {@link #MOST} credits stays a long. */
    static final long MOST_CENTS_PER_CREDIT = 1_000_000L;

    private Quantities() {}

    static void requireCredits(long credits) {
        if (credits < 1 || credits > MOST) {
            throw new InvalidInput("credits", "Enter a whole number of credits, 1 or more.");
        }
    }

    static void requireCents(long cents) {
        if (cents < 1 || cents > 100 * MOST) {
            throw new InvalidInput("amount", "Enter an amount of at least one cent.");
        }
    }

    /** {@code $1,234.50}, for the sentence of a refusal. */
    static String dollars(long cents) {
        return String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100);
    }
}
