package org.communityexchange.treasury.internal.budget;

import org.communityexchange.treasury.BudgetKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Days for which one count of credits runs; both null for an event. */
record Stretch(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {

    private static final int MONTHS_A_QUARTER = 3;

    static Stretch of(BudgetKind kind, @Nullable LocalDate first, @Nullable LocalDate last, LocalDate day) {
        return switch (kind) {
            case MONTH ->
                new Stretch(
                        day.with(TemporalAdjusters.firstDayOfMonth()), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                var start = day.with(IsoFields.DAY_OF_QUARTER, 1);
                yield new Stretch(start, start.plusMonths(MONTHS_A_QUARTER).minusDays(1));
            }
            case DATES -> new Stretch(first, last);
            case EVENT -> new Stretch(null, null);
        };
    }
}
