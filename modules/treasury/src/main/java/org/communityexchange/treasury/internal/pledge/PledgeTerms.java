package org.communityexchange.treasury.internal.pledge;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a pledge says.
 *
 * @param everyMonths from one instalment to the next
 * @param endsOn the last day on which something may be expected, or null
 * @param endedOn the first day on which nothing is any more, or null
 * @param amounts from which day on an instalment is how much; in the order in which they were said, the last one of a day
 *     counts
 * @param pauses days on which nothing is expected
 */
record PledgeTerms(
        LocalDate startsOn,
        int everyMonths,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        List<AmountFrom> amounts,
        List<Pause> pauses) {

    record AmountFrom(LocalDate from, long cents) {}

    /** @param until the first day that is no longer paused, or null until resumed */
    record Pause(LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    PledgeTerms {
        amounts = List.copyOf(amounts);
        pauses = List.copyOf(pauses);
    }

    /** Counted from the first day, so that a pledge of the 31st is due on the 28th of February and on the 31st of March. */
    LocalDate due(int instalment) {
        return startsOn.plusMonths((long) instalment * everyMonths);
    }

    /** Cents of an instalment that is due on this day. */
    long centsOn(LocalDate day) {
        var cents = amounts.get(0).cents();
        var since = LocalDate.MIN;
        for (var amount : amounts) {
            if (!amount.from().isAfter(day) && !amount.from().isBefore(since)) {
                cents = amount.cents();
                since = amount.from();
            }
        }
        return cents;
    }

    boolean pausedOn(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    /** Whether the pledge may expect something on a day, pauses left aside. */
    boolean runsOn(LocalDate day) {
        return (endsOn == null || !day.isAfter(endsOn)) && (endedOn == null || day.isBefore(endedOn));
    }
}
