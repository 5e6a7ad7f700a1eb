package org.communityexchange.pool;

/** What becomes of one line of an attendance file. */
public enum AttendanceVerdict {
    NEW_PERSON,
    KNOWN_PERSON,
    ALREADY_RECORDED,
    TWICE_IN_FILE,
    UNKNOWN_EVENT,
    UNKNOWN_ROLE,
    BAD_NAME,
    SEVERAL_PEOPLE,
    BAD_ADDRESS,
    BAD_TIME,
    OUT_BEFORE_IN,
    OVERLAP,
    FORMULA,
    UNREADABLE;

    /** Whether the line is imported. */
    public boolean isImportable() {
        return this == NEW_PERSON || this == KNOWN_PERSON;
    }
}
