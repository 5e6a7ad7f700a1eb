package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** The money that a reversal would take back has been used since. */
public class MoneyMovedOn extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient AccountRef account;
    private final long available;
    private final long asked;

    /**
     * @param account where it should come back from
     * @param available cents that are still there
     * @param asked cents that would have to be
     */
    public MoneyMovedOn(AccountRef account, long available, long asked) {
        super(LedgerProblem.MONEY_MOVED_ON, sentence(account.kind(), asked, available));
        this.account = account;
        this.available = available;
        this.asked = asked;
        with("availableCents", available).with("askedCents", asked);
    }

    private static String sentence(AccountKind kind, long asked, long available) {
        var figures = Quantities.dollars(asked) + " would have to come back from ";
        var there = ", where " + Quantities.dollars(available) + " is left. ";
        return switch (kind) {
            case PAYABLE ->
                figures + "what is owed to the organisation" + there
                        + "Take back the payment first, or agree on a repayment.";
            case FUNDING ->
                figures + "the funding" + there + "Take back what was issued from it first, or deposit the difference.";
            case RESERVE ->
                figures + "the reserve" + there
                        + "Take back what was claimed or expired of these credits since, first.";
            default ->
                figures + "the common fund" + there
                        + "Take back what was paid out of it first, or put the difference in.";
        };
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
