package org.communityexchange.treasury;

/** The three ways money comes in (seed document, section 6). */
public enum ContributionKind {
    /** An instalment of a pledge; no credits. */
    DONATION,
    /** Credits bought at $10.00 each. */
    PURCHASE,
    /** Money for the common fund; no credits. */
    GIFT
}
