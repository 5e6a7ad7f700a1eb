package org.communityexchange.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
     * Issues new credits as one lot, and in the same transfer moves the money that backs it to the reserve.
     *
     * @return with the cents that were funded: what is declared, or less when the funding had less and may be short
     * @throws NotEnoughFunding when the funding has less than is declared and must not be short
     * @throws TransferConflict when the id was used for another command
     */
    Posted issue(IssueCredits command);

    /**
     * Issues many at once, in one round trip, as if each were issued by itself in this order: the first are funded first.
     * A command that was posted before answers its first result. A refusal refuses all.
     *
     * @return one answer for each command, in the same order
     * @throws NotEnoughFunding when one must not be short and is
     * @throws TransferConflict when an id was used for another command
     */
    List<Posted> issueAll(List<IssueCredits> commands);

    /**
     * Moves credits from one owner to another.
     *
     * @throws NotEnoughCredits when the payer has fewer than asked; held credits do not count
     * @throws TransferConflict when the id was used for another command
     */
    Posted move(MoveCredits command);

    /**
     * As {@link #move}, and says in the same trip what the payer has left: others who touch either account wait until the
     * transaction ends, and every question in between makes them wait longer.
     *
     * @throws NotEnoughCredits when the payer has fewer than asked; held credits do not count
     * @throws TransferConflict when the id was used for another command
     */
    Paid pay(MoveCredits command);

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
     * Sets aside the credits that a transfer brought to a wallet, as far as they are still there. Close it like a hold.
     *
     * @return the hold, or nothing when none of them are left; then nothing was posted
     * @throws UnknownTransfer when there is no such transfer
     * @throws NothingToFreeze when it brought no credits to a wallet
     * @throws TransferConflict when the id was used for another command
     */
    Optional<Posted> freeze(FreezeCredits command);

    /**
     * Ends credits and releases the money that backed them, with a payout or without.
     *
     * @throws NotEnoughCredits when the payer has fewer than asked
     * @throws CreditsMovedOn when lots were chosen and the payer no longer has those
     * @throws NotEnoughCommon when the common fund has less than the payout lacks
     * @throws TransferConflict when the id was used for another command
     */
    Retired retire(RetireCredits command);

    /**
     * Ends what a wallet has left of a lot whose time is over.
     *
     * @throws PurchasedNeverExpires when the lot was bought
     * @throws CreditsMovedOn when the wallet has nothing of it
     * @throws UnknownTransfer when there is no such lot
     * @throws TransferConflict when the id was used for another command
     */
    Retired expire(ExpireLot command);

    /**
     * Moves an organisation's funding to its lots that are short. Posts nothing, and says so, when there is nothing to do.
     *
     * @throws TransferConflict when the id was used for another command
     */
    ToppedUp topUp(TopUp command);

    /**
     * Takes a transfer back, once. Credits return lot by lot to where they came from; those of a captured hold return to
     * the wallet they were held from. Money goes back beside them; an issue gives back all that its lot is funded with,
     * also what was topped up, each cent to where it came from.
     *
     * @throws UnknownTransfer when there is no such transfer
     * @throws NotReversible for a hold (release it), a release and a reversal
     * @throws AlreadyReversed when it was taken back before
     * @throws CreditsMovedOn when the receiver no longer has those credits
     * @throws MoneyMovedOn when the money has been used since
     * @throws TransferConflict when the id was used for another command
     */
    Posted reverse(ReverseTransfer command);

    /**
     * Moves money between money accounts, but for reserves: those move with the lots they back. Funding, the common fund
     * and what is owed never go below zero; a custodian's cash may.
     *
     * @throws NotEnoughFunding when funding has less than is debited
     * @throws NotEnoughCommon when the common fund has less than is debited
     * @throws MoreThanOwed when more is paid than is owed
     * @throws TransferConflict when the id was used for another command
     */
    Posted post(PostMoney command);

    /**
     * Locks accounts until the transaction ends, in the one order that everybody uses. For a caller that posts
     * several transfers in one transaction: without it, two such callers could wait for each other, and the database
     * would end one of them. The common fund and what is owed come last in that order, so only the transfer that debits
     * them takes them; at most one transfer of such a transaction may.
     *
     * @throws IllegalArgumentException for the common fund and for what is owed
     */
    void lock(Collection<AccountRef> accounts);
}
