package org.communityexchange.treasury;

/** What happens when credits are issued and the funding does not hold all that is declared to back them. */
public enum WhenFundingIsShort {
    /** They are issued all the same; what is missing is listed and topped up by the next deposit, oldest first. */
    LIST,
    /** They are not issued until the money is there. */
    STOP
}
