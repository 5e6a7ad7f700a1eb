package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** An organisation's funding has less than is to be moved out of it. */
public class NotEnoughFunding extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient AccountRef account;
    private final long available;
    private final long asked;

    /** @param available cents that are there · @param asked cents that are needed */
    public NotEnoughFunding(AccountRef account, long available, long asked) {
        super(
                LedgerProblem.NOT_ENOUGH_FUNDING,
                Quantities.dollars(asked) + " of funding is needed and " + Quantities.dollars(available)
                        + " is there.");
        this.account = account;
        this.available = available;
        this.asked = asked;
        with("availableCents", available).with("askedCents", asked);
    }

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
