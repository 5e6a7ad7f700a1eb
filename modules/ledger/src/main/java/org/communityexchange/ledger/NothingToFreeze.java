package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** The transfer brought no credits to a wallet, so there are none that a dispute could set aside. */
public class NothingToFreeze extends ProblemException {

    private static final long serialVersionUID = 1L;

    public NothingToFreeze() {
        super(LedgerProblem.NOTHING_TO_FREEZE, "This brought no credits to a wallet, so none can be set aside.");
    }
}
