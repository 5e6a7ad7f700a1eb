package org.communityexchange.treasury;

/** For which stretch of time, or for what, a budget counts. */
public enum BudgetKind {
    /** Each calendar month, where the organisation is. */
    MONTH,
    /** Each quarter of the calendar year, where the organisation is. */
    QUARTER,
    /** From one day to another, both included. */
    DATES,
    /** One event, however long its confirmations take. */
    EVENT
}
