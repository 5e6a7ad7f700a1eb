package org.communityexchange.treasury;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long a cap counts before it starts afresh. */
public enum CapPeriod {
    MONTH,
    QUARTER;

    private static final int MONTHS = 3;

    /** The period a day falls in: {@code 2026-11}, {@code 2026-Q4}. */
    public String of(LocalDate day) {
        return this == MONTH
                ? YearMonth.from(day).toString()
                : "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }
}
