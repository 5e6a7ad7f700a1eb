package org.communityexchange.ledger;

import java.util.Collection;

/**
 * Moves value. Every method joins the caller's transaction and refuses to run without one, so value cannot move without
 * the fact that moved it.
 *
 * <p>Every command carries its own {@link TransferId}. Posting it again with the same content answers
 * {@link Posted#replayed()} and changes nothing; other content under the same id is a {@link TransferConflict}.
 *
 * <p>A refusal is an exception that ends the caller's transaction: nothing of the request remains, and nothing need be
 * undone. Do not catch one and go on in the same transaction; PostgreSQL would refuse every later statement.
 */
public interface Ledger {

    /**
     * Issues new credits as one lot.
     *
     * @throws TransferConflict when the id was used for another command
     */
    Posted issue(IssueCredits command);

    /**
     * Moves credits from one owner to another.
     *
     * @throws NotEnoughCredits when the payer has fewer than asked; held credits do not count
     * @throws TransferConflict when the id was used for another command
     */
    Posted move(MoveCredits command);

    /**
     * Sets credits aside. Close the hold once, by {@link #capture} or {@link #release}.
     *
     * @throws NotEnoughCredits when the wallet has fewer than asked; what is already held does not count
     * @throws TransferConflict when the id was used for another command
     */
    Posted hold(HoldCredits command);

    /**
     * Gives held credits to the one they were promised to, keeping their lots.
     *
     * @throws UnknownTransfer when there is no such hold
     * @throws HoldAlreadyClosed when it was captured or released before
     * @throws TransferConflict when the id was used for another command
     * @throws org.communityexchange.kernel.problem.InvalidInput when they would go back to the wallet they were held from
     */
    Posted capture(CaptureHold command);

    /**
     * Gives held credits back.
     *
     * @throws UnknownTransfer when there is no such hold
     * @throws HoldAlreadyClosed when it was captured or released before
     * @throws TransferConflict when the id was used for another command
     */
    Posted release(ReleaseHold command);

    /**
     * Takes a transfer back, once. Credits return lot by lot to where they came from; those of a captured hold return to
     * the wallet they were held from.
     *
     * @throws UnknownTransfer when there is no such transfer
     * @throws NotReversible for a hold (release it), a release and a reversal
     * @throws AlreadyReversed when it was taken back before
     * @throws CreditsMovedOn when the receiver no longer has those credits
     * @throws TransferConflict when the id was used for another command
     */
    Posted reverse(ReverseTransfer command);

    /**
     * Moves money between money accounts. These have no floor here: who may spend what is the treasury's rule.
     *
     * @throws TransferConflict when the id was used for another command
     */
    Posted post(PostMoney command);

    /**
     * Locks credit accounts until the transaction ends, in the one order that everybody uses. For a caller that posts
     * several transfers in one transaction: without it, two such callers could wait for each other, and the database
     * would end one of them.
     */
    void lock(Collection<AccountRef> accounts);
}
