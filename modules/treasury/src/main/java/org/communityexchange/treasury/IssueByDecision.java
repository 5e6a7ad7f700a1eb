package org.communityexchange.treasury;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;

/**
 * New credits by a decision.
 *
 * @param id derived from the decision, so that it is issued once
 * @param to a wallet or the pot
 * @param credits at least 1
 * @param besideBudgets whether the decision sets the budgets aside; then it uses none of them
 */
public record IssueByDecision(TransferId id, AccountRef to, long credits, boolean besideBudgets, Cause cause) {}
