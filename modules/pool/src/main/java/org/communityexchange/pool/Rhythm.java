package org.communityexchange.pool;

import java.time.LocalDate;

/** How often something repeats. */
public enum Rhythm {
    WEEKLY,
    MONTHLY;

    /** The day of one time; a month that is too short has it on its last day. @param number 0 for the first */
    public LocalDate day(LocalDate first, int number) {
        return this == WEEKLY ? first.plusWeeks(number) : first.plusMonths(number);
    }
}
