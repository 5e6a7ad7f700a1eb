package org.communityexchange.identity;

/**
 * What a person may do inside an organisation (or, for the last group, in the exchange). Which seats give which rights is
 * said once, in {@link RightsTable}; the table in the documentation is written from it.
 */
public enum Right {
    /** Read what only members see: the people page, members' offers. */
    SEE_MEMBERS,
    /** Publish an offer or a need under this organisation. */
    PUBLISH,
    /** Promise something under this organisation. */
    COMMIT,
    /** See the steward queue and confirm fulfilments. */
    CONFIRM,
    /** Decide join requests and invite people. */
    ADMIT_MEMBERS,
    /** Keep members who have no e-mail, and act for them; every act is labelled. */
    ACT_FOR_MEMBERS,
    /** Write down which members were checked for sensitive help, never oneself. */
    SCREEN_MEMBERS,
    /** Capture and release the spends of the organisation's own offers. */
    SERVE_SPENDS,
    /** Open and close the counters of a venue, print and void member cards, and void meal tickets. */
    RUN_COUNTERS,
    /** Plan events and their shifts, and answer for the credits they will issue. */
    PLAN_EVENTS,
    /** Publish in the organisation's own name and set credit prices. */
    PUBLISH_FOR_ORGANISATION,
    /** Change the organisation's words, questions and settings. */
    CONFIGURE,
    /** Give and end seats of the organisation, and end a membership with a reason. */
    APPOINT,
    /** Read the organisation's audit trail. */
    READ_AUDIT,
    /** Read the organisation's wallet and statement. */
    READ_ORGANISATION_WALLET,
    /** Spend credits of the organisation's wallet on what others offer. */
    SPEND_FOR_ORGANISATION,
    /** Read the organisation's treasury: what was pledged, paid, backed and claimed, and every entry behind a figure. */
    READ_TREASURY,
    /** Record money, deposit backing, reconcile, and prepare cash claims. */
    RUN_TREASURY,
    /** Set what the organisation backs, its issuance budgets and the terms of its credits. */
    SET_MONEY_POLICY,
    /** Approve another organisation's cash claims, never one's own. */
    APPROVE_CLAIMS,
    /** Decide for the whole exchange. */
    DECIDE_FOR_EXCHANGE
}
