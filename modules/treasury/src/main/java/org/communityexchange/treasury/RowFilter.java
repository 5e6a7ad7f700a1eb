package org.communityexchange.treasury;

/** Which rows of a statement to show. */
public enum RowFilter {
    ALL,
    /** Those that are not imported. */
    REFUSED,
    /** Those that are imported with a reference nothing in the books carries. */
    FLAGGED
}
