package org.communityexchange.ledger;

import java.time.Instant;

/**
 * Measures how credits move through everybody's hands. Reads much of the journal: for a job at night, not for a page. As
 * {@link Books}, it does not check who asks; it counts and names nobody.
 */
public interface Circulation {

    /**
     * What happened in a span, by when it counts from.
     *
     * @param from included
     * @param until not included
     */
    Flow flow(Instant from, Instant until);

    /** How the credits that people can spend are spread over their wallets now. */
    Spread spread();

    /** Credits that were out at an instant: issued and not yet retired or taken back. */
    long outstandingAt(Instant instant);

    /**
     * Credits, all of them; what was taken back is not counted.
     *
     * @param issued of new credits
     * @param spent captured from holds
     * @param released of holds that were given back
     * @param retired ended: claimed for cash, or expired
     * @param medianWaitSeconds from issue to being spent, of the credits spent in the span, half of them waited less; 0 when
     *     nothing was spent
     */
    record Flow(long issued, long spent, long released, long retired, long medianWaitSeconds) {}

    /**
     * @param wallets with at least one credit
     * @param credits in them
     * @param inTopTenth credits in the fullest tenth of the wallets, rounded up to whole wallets
     */
    record Spread(long wallets, long credits, long inTopTenth) {}
}
