package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Claims of other organisations that the current one pays from its cash. Reading needs
 * {@link org.communityexchange.identity.Right#READ_TREASURY}, recording
 * {@link org.communityexchange.identity.Right#RUN_TREASURY}.
 */
public interface ClaimPayments {

    /** Booked and not paid, oldest first, at most 200. */
    List<ToPay> toMake();

    /** @throws NotFound when there is no such claim for this organisation to pay */
    ClaimView view(ClaimId id);

    /**
     * Records that the money was sent: what is owed goes down, and so does the cash of the current organisation.
     * The same payment again is the first one.
     *
     * @throws NotFound when there is no such claim for this organisation to pay
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without the right
     * @throws ProblemException 409 {@link TreasuryProblem#OWN_SIDE} for whoever belongs to the organisation that claims,
     *     {@link TreasuryProblem#CLAIM_STATE} when it was paid otherwise or taken back
     */
    ClaimView pay(ClaimId id, RecordPayment said);

    /**
     * @param method how the money was sent; not by card
     * @param reference what bank and receipt know it by, at most 80 characters; may be empty
     * @param paidOn the day it left, where the payer is; not in the future and not before the claim was booked
     */
    record RecordPayment(
            @Nullable PaymentMethod method,
            @Nullable String reference,
            @Nullable LocalDate paidOn) {}

    /** One line of what is to be paid. */
    record ToPay(UUID id, String organisation, String organisationName, int number, long cashCents) {}
}
