package org.communityexchange.treasury;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

import java.util.List;
import java.util.UUID;

/**
 * Money that came in, inside the current organisation, which keeps the cash. Each contribution is one transfer: a donation
 * or a gift moves cash to the common fund, a purchase moves cash to the reserve of purchased credits and issues them.
 */
public interface Contributions {

    /** What one credit costs: $10.00 (seed document, section 5). */
    long CENTS_PER_CREDIT = 1_000;

    /**
     * Writes down money that was received, gives it a receipt, and moves what follows from it, once per key. Nobody records
     * a purchase for themselves or their household.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without {@link org.communityexchange.identity.Right#RUN_TREASURY}
     */
    ContributionView record(RecordContribution received, UUID key);

    /** @throws NotFound when there is none here, or it is not of whoever asks and they may not read the treasury */
    ContributionView view(ContributionId id);

    /**
     * Newest first.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#READ_TREASURY}
     */
    ContributionList list(ContributionFilter filter, ListQuery query);

    /**
     * Takes a contribution back by a transfer that nets it to zero; the receipt says so from then on. Twice is once.
     *
     * @throws InvalidInput without a reason
     * @throws org.communityexchange.ledger.CreditsMovedOn when purchased credits were spent, held or given away since
     * @throws org.communityexchange.ledger.MoneyMovedOn when the common fund has not enough left to give back
     * @throws Forbidden without {@link org.communityexchange.identity.Right#RUN_TREASURY}
     */
    ContributionView reverse(ContributionId id, String reason);

    /**
     * Forgets the name of a payer from outside. Everything else stays. Twice is once.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#RUN_TREASURY}
     */
    ContributionView forgetPayer(ContributionId id);

    /** Those of the signed-in person in every organisation, newest first; at most 200. */
    List<OwnContribution> mine();
}
