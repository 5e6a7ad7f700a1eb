package org.communityexchange.treasury;

/** What a bank line without a booking, or a booking without a bank line, turns out to be. */
public enum ExceptionKind {
    BANK_FEE,
    INTEREST,
    /** Sent or deposited, and the bank shows it in another month. */
    IN_TRANSIT,
    /** A mistake of the bank or of ours, put right elsewhere. */
    MISTAKE,
    OTHER
}
