package org.communityexchange.identity;

import static org.communityexchange.identity.Right.ACT_FOR_MEMBERS;
import static org.communityexchange.identity.Right.ADMIT_MEMBERS;
import static org.communityexchange.identity.Right.APPOINT;
import static org.communityexchange.identity.Right.APPROVE_CLAIMS;
import static org.communityexchange.identity.Right.COMMIT;
import static org.communityexchange.identity.Right.CONFIGURE;
import static org.communityexchange.identity.Right.CONFIRM;
import static org.communityexchange.identity.Right.DECIDE_FOR_EXCHANGE;
import static org.communityexchange.identity.Right.PLAN_EVENTS;
import static org.communityexchange.identity.Right.PUBLISH;
import static org.communityexchange.identity.Right.PUBLISH_FOR_ORGANISATION;
import static org.communityexchange.identity.Right.READ_AUDIT;
import static org.communityexchange.identity.Right.READ_ORGANISATION_WALLET;
import static org.communityexchange.identity.Right.READ_TREASURY;
import static org.communityexchange.identity.Right.RUN_COUNTERS;
import static org.communityexchange.identity.Right.RUN_TREASURY;
import static org.communityexchange.identity.Right.SCREEN_MEMBERS;
import static org.communityexchange.identity.Right.SEE_MEMBERS;
import static org.communityexchange.identity.Right.SERVE_SPENDS;
import static org.communityexchange.identity.Right.SET_MONEY_POLICY;
import static org.communityexchange.identity.Right.SPEND_FOR_ORGANISATION;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which membership and which seat gives which rights: the one statement of it, read by the access check, by the tests and
 * by the page in the documentation.
 */
public final class RightsTable {

    private static final Set<Right> MEMBER = EnumSet.of(SEE_MEMBERS, PUBLISH, COMMIT);

    private static final Map<SeatKind, Set<Right>> BY_SEAT = new EnumMap<>(Map.of(
            SeatKind.STEWARD,
            EnumSet.of(
                    SEE_MEMBERS,
                    CONFIRM,
                    ADMIT_MEMBERS,
                    ACT_FOR_MEMBERS,
                    SCREEN_MEMBERS,
                    SERVE_SPENDS,
                    RUN_COUNTERS,
                    PLAN_EVENTS,
                    PUBLISH_FOR_ORGANISATION,
                    APPROVE_CLAIMS,
                    READ_AUDIT),
            SeatKind.TREASURER,
            EnumSet.of(
                    SEE_MEMBERS,
                    READ_ORGANISATION_WALLET,
                    SPEND_FOR_ORGANISATION,
                    READ_TREASURY,
                    RUN_TREASURY,
                    APPROVE_CLAIMS,
                    READ_AUDIT),
            SeatKind.ADMIN,
            EnumSet.of(
                    SEE_MEMBERS,
                    ADMIT_MEMBERS,
                    RUN_COUNTERS,
                    PLAN_EVENTS,
                    PUBLISH_FOR_ORGANISATION,
                    CONFIGURE,
                    APPOINT,
                    READ_AUDIT,
                    READ_TREASURY,
                    SET_MONEY_POLICY,
                    SPEND_FOR_ORGANISATION,
                    READ_ORGANISATION_WALLET),
            SeatKind.COUNCIL,
            EnumSet.of(DECIDE_FOR_EXCHANGE)));

    private RightsTable() {}

    /** What an active membership gives in its organisation, without any seat. */
    public static Set<Right> ofMember() {
        return Set.copyOf(MEMBER);
    }

    /** What holding this seat gives, on top of a membership. */
    public static Set<Right> of(SeatKind seat) {
        return Set.copyOf(BY_SEAT.get(seat));
    }
}
