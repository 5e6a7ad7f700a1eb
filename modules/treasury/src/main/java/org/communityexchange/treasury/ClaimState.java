package org.communityexchange.treasury;

/** Where a cash claim is. */
public enum ClaimState {
    /** Prepared, and nobody asked yet. */
    DRAFT,
    /** Waits for somebody of another organisation. */
    SUBMITTED,
    /** Approved, and waits until there is money for it. */
    QUEUED,
    /** The credits are retired and the money is owed. */
    APPROVED,
    PAID,
    REFUSED,
    WITHDRAWN,
    /** Taken back after it was booked and before it was paid. */
    REVERSED
}
