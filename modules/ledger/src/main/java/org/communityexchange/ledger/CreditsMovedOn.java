package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** The receiver no longer has the very credits that a reversal would take back. */
public class CreditsMovedOn extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient AccountRef account;
    private final long missing;

    /**
     * @param account who received them
     * @param missing how many of them are gone
     */
    public CreditsMovedOn(AccountRef account, long missing) {
        super(
                LedgerProblem.CREDITS_MOVED_ON,
                missing + " of these credits have already been spent, held or given away.");
        this.account = account;
        this.missing = missing;
        with("missing", missing);
    }

    public AccountRef account() {
        return account;
    }

    public long missing() {
        return missing;
    }
}
