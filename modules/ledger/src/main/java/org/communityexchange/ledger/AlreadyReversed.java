package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** A transfer is reversed once (law 8). */
public class AlreadyReversed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient TransferId by;

    /** @param by the reversal that stands */
    public AlreadyReversed(TransferId by) {
        super(LedgerProblem.ALREADY_REVERSED, "This transfer was taken back before.");
        this.by = by;
        with("reversal", by.toString());
    }

    public TransferId by() {
        return by;
    }
}
