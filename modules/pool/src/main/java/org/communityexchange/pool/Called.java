package org.communityexchange.pool;

/** How somebody wants to be called in a story. */
public enum Called {
    FIRST_NAME,
    INITIALS,
    NEIGHBOUR,
    /** For the organisation, when it thanks or is thanked. */
    ORGANISATION
}
