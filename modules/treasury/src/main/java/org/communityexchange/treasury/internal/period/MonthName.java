package org.communityexchange.treasury.internal.period;

import org.communityexchange.kernel.problem.NotFound;

import java.time.DateTimeException;
import java.time.YearMonth;

/** A month in an address: {@code 2026-10}. */
final class MonthName {

    private MonthName() {}

    /** @throws NotFound when it is no month */
    static YearMonth of(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new NotFound("month");
        }
    }
}
