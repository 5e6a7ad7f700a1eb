package org.communityexchange.treasury;

import org.communityexchange.ledger.Holding;

import java.time.Instant;
import java.util.List;

/**
 * Credits for work that end, where an organisation's policy says so (seed document, section 13). What was bought never
 * ends. People are told 60, 30 and 7 days before, and nothing ends that its owner was not told of 60 days before.
 */
public interface Expiry {

    /** Days before the end at which people are told, the first one first. */
    List<Integer> NOTICE_DAYS = List.of(60, 30, 7);

    /**
     * What of the signed-in person's credits ends within 60 days, soonest first.
     *
     * @param mine what their wallet holds, lot by lot
     */
    List<EndingSoon> among(List<Holding> mine);

    /**
     * @param lot of which issue
     * @param issuer the organisation that issued them, by name
     * @param credits whole credits
     * @param endsAt at this instant at the earliest
     */
    record EndingSoon(long lot, String issuer, long credits, Instant endsAt) {}
}
