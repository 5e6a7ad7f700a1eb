package org.communityexchange.treasury;

import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Issues the current organisation's credits for work or by a decision: within its budgets, with the backing its {@link MoneyPolicy} declares,
 * in the caller's transaction. Everybody who issues comes here, so nobody issues past either. Who may issue, and for what,
 * the caller decides.
 *
 * <p>Takes locks in this order: the stretches of budgets by id, then the ledger's own.
 */
public interface Issuing {

    /**
     * Issues credits as one lot and moves what the funding holds of their backing into the reserve.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code over-budget}, with {@code budget},
     *     {@code asked}, {@code left} and {@code raisedBy}
     * @throws org.communityexchange.ledger.NotEnoughFunding under {@link WhenFundingIsShort#STOP}
     * @throws org.communityexchange.ledger.TransferConflict when the id was used for another command
     */
    Issued issue(IssueForWork command);

    /**
     * As {@link #issue} for each in the order given, in a handful of statements however many there are; all or nothing.
     *
     * @param commands at most 10,000
     */
    List<Issued> issueAll(List<IssueForWork> commands);

    /**
     * Issues credits by a decision, as {@link #issue} does for work; only such a decision may set the budgets aside.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code over-budget}
     * @throws org.communityexchange.ledger.NotEnoughFunding under {@link WhenFundingIsShort#STOP}
     * @throws org.communityexchange.ledger.TransferConflict when the id was used for another command
     */
    Issued grant(IssueByDecision command);

    /**
     * Takes an issue back: credits to where they came from, backing to the funding, and the budget has them again in the
     * stretch in which they were issued.
     *
     * @throws org.communityexchange.ledger.CreditsMovedOn when the receiver no longer has those credits
     * @throws org.communityexchange.ledger.AlreadyReversed when it was taken back before
     */
    void takeBack(TakeBackIssue command);

    /**
     * What issuing so many credits now would do. Promises nothing: somebody else may come first.
     *
     * @param event the event whose budget would count too, or null
     */
    IssuePreview preview(long credits, @Nullable UUID event);

    /**
     * How an issue was backed.
     *
     * @param declaredCents what the policy declared to back it
     * @param fundedCents what the funding held of that, and the reserve holds now
     */
    record Issued(TransferId id, long credits, long declaredCents, long fundedCents) {

        /** What is listed as missing. */
        public long shortfallCents() {
            return declaredCents - fundedCents;
        }
    }
}
