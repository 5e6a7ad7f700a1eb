package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.ProblemException;

/** What was bought with money never expires (law 7). */
public class PurchasedNeverExpires extends ProblemException {

    private static final long serialVersionUID = 1L;

    public PurchasedNeverExpires() {
        super(LedgerProblem.PURCHASED_NEVER_EXPIRES, "These credits were bought, and bought credits never expire.");
    }
}
