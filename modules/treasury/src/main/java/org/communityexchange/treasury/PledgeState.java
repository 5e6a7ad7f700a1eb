package org.communityexchange.treasury;

/** Where a pledge is today. Follows from dates; nobody sets it. */
public enum PledgeState {
    ACTIVE,
    PAUSED,
    /** Three instalments in a row were missed; nothing more is expected unless it is taken up again. */
    LAPSED,
    ENDED
}
