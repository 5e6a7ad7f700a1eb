package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** A hold is captured or released, once. */
public class HoldAlreadyClosed extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient TransferId by;
    private final TransferKind outcome;

    /**
     * @param by the transfer that closed it
     * @param outcome {@link TransferKind#CAPTURE} or {@link TransferKind#RELEASE}
     */
    public HoldAlreadyClosed(TransferId by, TransferKind outcome) {
        super(
                LedgerProblem.HOLD_ALREADY_CLOSED,
                outcome == TransferKind.CAPTURE
                        ? "The held credits were already given to the one they were promised to."
                        : "The held credits already went back to the wallet.");
        this.by = by;
        this.outcome = outcome;
        with("outcome", outcome.name());
    }

    public TransferId by() {
        return by;
    }

    public TransferKind outcome() {
        return outcome;
    }
}
