package org.communityexchange.ledger;

import org.communityexchange.ledger.Posted.LotPart;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Ends credits. Each lot releases its part of what it is funded with, rounded down to the cent, and its last credit the
 * rest. That pays the payee first; what lacks comes from the common fund, and what is left over goes to it, never back to
 * the issuer.
 *
 * @param from a wallet or the pot
 * @param lots the very lots to end, each named once; empty to take {@code credits} in the order of spending
 * @param credits whole credits, at least 1, and the sum of {@code lots} when there are any
 * @param payout what is owed for them, or null for nothing
 */
public record RetireCredits(
        TransferId id,
        AccountRef from,
        List<LotPart> lots,
        long credits,
        @Nullable Payout payout,
        Cause cause) {

    /**
     * @param payee the organisation that is owed the money
     * @param centsPerCredit 0 or more
     */
    public record Payout(String payee, long centsPerCredit) {

        public Payout {
            if (centsPerCredit < 0 || centsPerCredit > Quantities.MOST_CENTS_PER_CREDIT) {
                throw new IllegalArgumentException("Not a rate");
            }
        }
    }

    /** @throws org.communityexchange.kernel.problem.InvalidInput when fewer than one credit would end */
    public RetireCredits {
        lots = List.copyOf(lots);
        Quantities.requireCredits(credits);
        lots.forEach(part -> Quantities.requireCredits(part.quantity()));
        if (from.kind() != AccountKind.WALLET && from.kind() != AccountKind.POT) {
            throw new IllegalArgumentException("Credits retire from a wallet or the pot, not from " + from);
        }
        if (!lots.isEmpty() && lots.stream().mapToLong(LotPart::quantity).sum() != credits) {
            throw new IllegalArgumentException("The lots are not the credits");
        }
        if (lots.stream().map(LotPart::lotId).distinct().count() != lots.size()) {
            throw new IllegalArgumentException("A lot is named once");
        }
    }

    /** So many credits in the order of spending. */
    public static RetireCredits of(TransferId id, AccountRef from, long credits, @Nullable Payout payout, Cause cause) {
        return new RetireCredits(id, from, List.of(), credits, payout, cause);
    }

    /** These very lots. */
    public static RetireCredits of(
            TransferId id, AccountRef from, List<LotPart> lots, @Nullable Payout payout, Cause cause) {
        return new RetireCredits(
                id, from, lots, lots.stream().mapToLong(LotPart::quantity).sum(), payout, cause);
    }
}
