package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;

/** The id was used before for a command with other content (law 9). */
public class TransferConflict extends ProblemException {

    private static final long serialVersionUID = 1L;

    public TransferConflict(TransferId id) {
        super(KernelProblem.IDEMPOTENCY_KEY_REUSED, "The key " + id + " was used before with other content.");
    }
}
