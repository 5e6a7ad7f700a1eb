package org.communityexchange.treasury;

/** What was found in one row of a bank statement. */
public enum RowVerdict {
    /** Will be imported. */
    NEW(true),
    /** Will be imported, and waits as an exception: nothing in the books carries its reference. */
    UNKNOWN_REFERENCE(true),
    /** The same row was imported before. */
    DUPLICATE(false),
    BAD_DATE(false),
    BAD_AMOUNT(false),
    MISSING_FIELD(false),
    /** Bytes that are no text in the encoding chosen. */
    UNREADABLE(false),
    /** A cell that a spreadsheet would run. */
    FORMULA(false),
    /** Cells that do not fit the first line, or are too long. */
    MALFORMED(false),
    MONTH_CLOSED(false);

    private final boolean importable;

    RowVerdict(boolean importable) {
        this.importable = importable;
    }

    public boolean isImportable() {
        return importable;
    }
}
