package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.SimulatedMonth;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A month as the tables show it, “Dec 2025”: figures that are kept back say so. */
record MonthRow(
        SimulatedMonth month,
        String name,
        String covered,
        String coveredIfDeposited,
        String expired,
        String refused,
        String notSpent) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    static MonthRow of(SimulatedMonth month, Words say, SimulatorMessages words) {
        return new MonthRow(
                month,
                NAME.format(month.lastDay()),
                say.percent(month.coverageBasisPoints()),
                say.percent(month.coverageIfDeposited()),
                orFew(month.expiredCredits(), words),
                orFew(month.refusedCredits(), words),
                orFew(month.notSpentCredits(), words));
    }

    private static String orFew(@Nullable Long figure, SimulatorMessages words) {
        return figure == null ? words.few() : Long.toString(figure);
    }
}
