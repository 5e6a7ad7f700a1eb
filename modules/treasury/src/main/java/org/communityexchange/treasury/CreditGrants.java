package org.communityexchange.treasury;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Credits that come to be by a decision of the exchange, recorded by somebody who decides for it. No credits are issued
 * without a confirmed fulfilment, a settled purchase or such a decision (seed document, section 2).
 */
public interface CreditGrants {

    /**
     * Issues the credits as one lot of the issuer, with the backing its policy declares and within its budgets unless the
     * decision says otherwise. Needs DECIDE_FOR_EXCHANGE.
     *
     * @param key the sender's own; the same grant under the same key is granted once, and answers the first time's again
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws NotFound when the issuer or the receiver is not there
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@link TreasuryProblem#OWN_SIDE} for oneself, one's
     *     household, or an organisation of one's own; 409 {@code over-budget}, {@code not-enough-funding} or
     *     {@code idempotency-key-reused}
     */
    CreditGrantView grant(GrantCredits said, UUID key);

    /**
     * Takes a grant back: the credits end, their backing returns, and the budgets have them again. Twice is once. Needs
     * DECIDE_FOR_EXCHANGE.
     *
     * @param reason why, at most 1,000 characters
     * @throws NotFound when there is no such grant
     * @throws org.communityexchange.kernel.problem.InvalidInput without a reason
     * @throws org.communityexchange.ledger.CreditsMovedOn when the receiver no longer has those credits
     */
    CreditGrantView takeBack(UUID grant, @Nullable String reason);

    /** Newest first. Needs DECIDE_FOR_EXCHANGE. */
    Listing<CreditGrantView> all(ListQuery query);

    /**
     * One grant. Needs DECIDE_FOR_EXCHANGE.
     *
     * @throws NotFound when there is no such grant
     */
    CreditGrantView view(UUID grant);

    /** What was granted and not taken back, by issuer; open to all, names nobody. */
    List<Total> totals();

    /** The references of these grants, for statements on which they stand; unknown ids are left out. */
    Map<UUID, String> references(Collection<UUID> grants);

    /** @param credits granted by {@code decisions} decisions and not taken back */
    record Total(String organisation, String organisationName, long decisions, long credits) {}
}
