package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

/**
 * How much is promised, or was done: minutes, or a value, or units of an offer. The others are null.
 *
 * @param minutes of work
 * @param valueCents what goods are worth, in cents
 * @param units of an offer
 * @param unitCredits credits for one unit, beside units
 * @param month the month the units count in, {@code 2026-11}, beside units
 */
public record PromiseSize(
        @Nullable Integer minutes,
        @Nullable Long valueCents,
        @Nullable Integer units,
        @Nullable Integer unitCredits,
        @Nullable String month) {

    /** Ten dollars are one credit (seed document, section 5). */
    public static final int CENTS_PER_CREDIT = 1_000;

    public static PromiseSize ofMinutes(int minutes) {
        return new PromiseSize(minutes, null, null, null, null);
    }

    public static PromiseSize ofGoods(long valueCents) {
        return new PromiseSize(null, valueCents, null, null, null);
    }

    public static PromiseSize ofUnits(int units, int unitCredits, String month) {
        return new PromiseSize(null, null, units, unitCredits, month);
    }

    /** Whole credits it makes by itself, without what is in a minute bank. */
    public int credits() {
        if (minutes != null) {
            return MinuteSplit.of(0, minutes).credits();
        }
        if (valueCents != null) {
            return Math.toIntExact(valueCents / CENTS_PER_CREDIT);
        }
        return units == null || unitCredits == null ? 0 : Math.multiplyExact(units, unitCredits);
    }

    /** Cents that make no whole credit. They are shown and thanked for; nothing keeps them. */
    public long centsOver() {
        return valueCents == null ? 0 : valueCents % CENTS_PER_CREDIT;
    }

    /** Minutes that make no whole credit. They stay in the minute bank where the organisation issues, else they are thanked for. */
    public int minutesOver() {
        return minutes == null ? 0 : MinuteSplit.of(0, minutes).bankedAfter();
    }
}
