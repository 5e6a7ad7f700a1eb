package org.communityexchange.treasury;

import java.util.Optional;

/**
 * A kind word when a wallet grows large. Credits do their work when they move; a limit never refuses anything (treasury
 * levers in their order: budgets, nudges to spend first, caps, the rate, expiry).
 */
public interface Nudges {

    /**
     * For the signed-in person: the most generous limit of the organisations they belong to, when their wallet holds more.
     * Empty when one of them has no limit, or they belong to none.
     *
     * @param balance credits they have to spend
     */
    Optional<Nudge> forBalance(long balance);

    /**
     * @param softLimit credits above which people are nudged
     * @param above credits beyond it
     */
    record Nudge(long softLimit, long above) {}
}
