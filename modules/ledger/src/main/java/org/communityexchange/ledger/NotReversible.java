package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** Holds, releases and reversals are not taken back. */
public class NotReversible extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final TransferKind kind;

    public NotReversible(TransferKind kind) {
        super(
                LedgerProblem.NOT_REVERSIBLE,
                switch (kind) {
                    case HOLD -> "A hold is released, not reversed.";
                    case RELEASE -> "Credits that went back from a hold stay back; hold or move them again.";
                    default -> "A reversal is not reversed; post what should have been.";
                });
        this.kind = kind;
    }

    public TransferKind kind() {
        return kind;
    }
}
