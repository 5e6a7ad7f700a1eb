package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** The payer has fewer credits than asked. */
public class NotEnoughCredits extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient AccountRef account;
    private final long available;
    private final long asked;

    public NotEnoughCredits(AccountRef account, long available, long asked) {
        super(LedgerProblem.NOT_ENOUGH_CREDITS, asked + " credits are needed and " + available + " are there.");
        this.account = account;
        this.available = available;
        this.asked = asked;
        with("available", available).with("asked", asked);
    }

    /** Who would have paid; not part of the answer, which may go to someone else. */
    public AccountRef account() {
        return account;
    }

    public long available() {
        return available;
    }

    public long asked() {
        return asked;
    }
}
