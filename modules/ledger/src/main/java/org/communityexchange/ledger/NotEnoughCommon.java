package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** The common fund has less than is to be moved out of it. */
public class NotEnoughCommon extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long available;
    private final long asked;

    /** @param available cents that are there · @param asked cents that are needed */
    public NotEnoughCommon(long available, long asked) {
        super(
                LedgerProblem.NOT_ENOUGH_COMMON,
                Quantities.dollars(asked) + " of the common fund is needed and " + Quantities.dollars(available)
                        + " is there.");
        this.available = available;
        this.asked = asked;
        with("availableCents", available).with("askedCents", asked);
    }

    public long available() {
        return available;
    }

    public long asked() {
        return asked;
    }
}
