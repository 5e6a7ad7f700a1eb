package org.communityexchange.identity;

/** A role with a first and a last day. COUNCIL is of the exchange; the others are of one organisation. */
public enum SeatKind {
    STEWARD,
    TREASURER,
    ADMIN,
    COUNCIL
}
