package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.ledger.Seal;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The figures of the treasurer's front page and of the public books. Each is a balance of accounts, or says what it is made of. */
public interface TreasuryFigures {

    /**
     * Of the exchange and of one organisation. Needs {@link org.communityexchange.identity.Right#READ_TREASURY}.
     */
    Home of(OrganisationId organisation);

    /** What everybody may see: aggregates, the last proof and the newest seals. */
    PublicBooks publicBooks();

    /**
     * @param own the organisation's own accounts
     * @param commonCents the common fund
     * @param purchasedCents set aside for credits that were bought
     * @param payableCents owed to organisations for claims, all together
     * @param organisations what each backs, by name
     * @param meals null while no organisation with a right offers a meal
     * @param measure null before the first night
     */
    record Home(
            Coverage.View coverage,
            Own own,
            long commonCents,
            long purchasedCents,
            long payableCents,
            List<Coverage.OfOrganisation> organisations,
            @Nullable MealOutlook meals,
            @Nullable Measure measure) {}

    /**
     * Balances in cents, and credits in the organisation's wallet.
     *
     * @param cashCents in its keeping
     * @param fundingCents deposited and not yet set aside
     * @param reserveCents set aside for its own credits
     * @param payableCents owed to it for claims
     */
    record Own(long cashCents, long fundingCents, long reserveCents, long payableCents, long walletCredits) {}

    /**
     * @param grants what was granted by decisions, by issuer
     * @param proof null before the first night
     * @param seals the newest first
     */
    record PublicBooks(
            Coverage.View coverage,
            List<Coverage.OfOrganisation> organisations,
            List<RedemptionRightView> rights,
            List<CreditGrants.Total> grants,
            @Nullable MealOutlook meals,
            @Nullable Measure measure,
            List<Measure> history,
            @Nullable ProofMark proof,
            List<Seal> seals) {}

    /**
     * Last night's proof as everybody may see it: where something differs is for those who mend it.
     *
     * @param holds a tick, or a cross
     * @param findings how many differences were found; 0 exactly when it holds
     */
    record ProofMark(Instant provedAt, boolean holds, long transfers, long entries, long seals, int findings) {}
}
