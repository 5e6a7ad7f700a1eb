package org.communityexchange.treasury;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** The money that backs the current organisation's credits. Reading needs READ_TREASURY, recording RUN_TREASURY. */
public interface BackingFunds {

    /** How the organisation's credits are backed now. */
    FundingView view();

    /** Every issue of the current organisation that is short, oldest first, however many. Needs READ_TREASURY. */
    List<FundingView.Shortfall> shortfalls();

    /** Deposits and withdrawals, newest first; the only sort is newest. */
    Listing<BackingMovement> movements(ListQuery query);

    /** @throws org.communityexchange.kernel.problem.NotFound when there is no such record here */
    BackingMovement movement(BackingMovementId id);

    /**
     * Records a deposit, and in the same transaction fills what is missing of the backing of credits, oldest first.
     *
     * @param key the sender's name for this command; the same key records it once
     * @return what was recorded, with the cents that filled shortfalls
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     */
    Recorded deposit(RecordBacking said, UUID key);

    /**
     * Records that unused funding was taken out.
     *
     * @param key the sender's name for this command; the same key records it once
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.ledger.NotEnoughFunding when less is unused
     */
    BackingMovement withdraw(RecordBacking said, UUID key);

    /**
     * Takes a record back that was wrong. Twice is once.
     *
     * @throws org.communityexchange.kernel.problem.NotFound when there is no such record here
     * @throws org.communityexchange.kernel.problem.InvalidInput without a reason
     * @throws org.communityexchange.ledger.MoneyMovedOn when part of a deposit backs credits or was taken out
     */
    BackingMovement correct(BackingMovementId id, @Nullable String reason);

    /** @param toppedUpCents how much of the deposit filled shortfalls at once */
    record Recorded(BackingMovement movement, long toppedUpCents) {}
}
