package org.communityexchange.treasury;

/** Who gave, as far as the exchange knows them. */
public enum PayerKind {
    /** Somebody of the exchange, who finds the receipt on their own page. */
    PERSON,
    /** A partner organisation. */
    ORGANISATION,
    /** Somebody who is not here; the name is kept beside the contribution and can be forgotten. */
    OUTSIDE,
    /** Somebody who gave no name. */
    ANONYMOUS
}
