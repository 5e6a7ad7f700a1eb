package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what backs the credits: what is declared, what is funded, what is short. As {@link Books}: joins the caller's
 * transaction when there is one, and does not check who asks.
 */
public interface Backings {

    /** Of one issuer; zeros when it has never issued. */
    BackingTotals totals(String issuer);

    /** Of every issuer that ever issued, by its name; {@link AccountRef#EXCHANGE} is one. */
    Map<String, BackingTotals> totals();

    /** Of the lots which these transfers issued; zeros for none. */
    BackingTotals totals(Collection<TransferId> issues);

    /** The lot as it is now, or nothing when there is no such lot. */
    Optional<LotBacking> lot(long lot);

    /**
     * The lots of an issuer, oldest first.
     *
     * @param after {@link Page#next()} of the page before, or null for the oldest
     * @param atMost how many, 1 to 200
     */
    Page lotsOf(String issuer, @Nullable Long after, int atMost);

    /**
     * The lots that are funded with less than they declare, oldest first: what the next top-up fills first.
     *
     * @param issuer of this one, or null for all
     * @param after {@link Page#next()} of the page before, or null for the oldest
     * @param atMost how many, 1 to 200
     */
    Page shortfalls(@Nullable String issuer, @Nullable Long after, int atMost);

    /**
     * Some lots, oldest first.
     *
     * @param next give this back for the lots after these; null when there are none
     */
    record Page(List<LotBacking> lots, @Nullable Long next) {

        public Page {
            lots = List.copyOf(lots);
        }
    }

    /**
     * What is left of a lot, and what backs that.
     *
     * @param outstanding credits that are neither retired nor taken back, wherever they are
     * @param declaredCents what its issuer declares to back those with: of the whole declaration, what did not leave with
     *     others, to the cent
     * @param fundedCents what the reserve holds for them; by rounding it may be a little more than is declared
     * @param shortfallCents declared and not funded, never below 0
     */
    record LotBacking(Lot lot, long outstanding, long declaredCents, long fundedCents, long shortfallCents) {}

    /**
     * Sums over an issuer's lots.
     *
     * @param outstanding credits
     * @param declaredCents cents, as of each lot
     * @param fundedCents cents
     * @param shortfallCents the sum of the lots' shortfalls
     */
    record BackingTotals(long outstanding, long declaredCents, long fundedCents, long shortfallCents) {

        /** Of somebody who never issued. */
        public static final BackingTotals NONE = new BackingTotals(0, 0, 0, 0);
    }
}
