package org.communityexchange.treasury;

import java.time.LocalDate;

/**
 * What the credits of a person stand for, on the day they ask. It is a measure and no claim: see the seed document, section
 * 5: a credit is 30 minutes of meaningful work or $10 of value.
 *
 * @param name whose it is
 * @param day when it was asked for
 * @param credits to spend
 * @param held set aside for what was promised to them
 * @param minutes of work that all of these stand for
 * @param valueCents cents of value that all of these stand for
 */
public record ValueStatement(String name, LocalDate day, long credits, long held, long minutes, long valueCents) {

    public static final int MINUTES_PER_CREDIT = 30;
    public static final int CENTS_PER_CREDIT = 1_000;

    public static ValueStatement of(String name, LocalDate day, long credits, long held) {
        var all = Math.addExact(credits, held);
        return new ValueStatement(
                name,
                day,
                credits,
                held,
                Math.multiplyExact(all, MINUTES_PER_CREDIT),
                Math.multiplyExact(all, CENTS_PER_CREDIT));
    }
}
