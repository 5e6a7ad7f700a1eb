package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** More would be paid to an organisation than it is owed. */
public class MoreThanOwed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient AccountRef account;
    private final long owed;
    private final long asked;

    /** @param owed cents that are owed · @param asked cents that would be paid */
    public MoreThanOwed(AccountRef account, long owed, long asked) {
        super(
                LedgerProblem.MORE_THAN_OWED,
                Quantities.dollars(asked) + " would be paid and " + Quantities.dollars(owed) + " is owed.");
        this.account = account;
        this.owed = owed;
        this.asked = asked;
        with("owedCents", owed).with("askedCents", asked);
    }

    public AccountRef account() {
        return account;
    }

    public long owed() {
        return owed;
    }

    public long asked() {
        return asked;
    }
}
