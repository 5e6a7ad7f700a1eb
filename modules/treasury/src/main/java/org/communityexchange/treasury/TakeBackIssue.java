package org.communityexchange.treasury;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

/**
 * Takes an issue back.
 *
 * @param id of the reversal, derived from the fact
 * @param issue what is taken back
 * @param rest credits that are due all the same, issued anew; null for none
 */
public record TakeBackIssue(
        TransferId id,
        TransferId issue,
        Cause cause,
        @Nullable Rest rest) {

    /**
     * Credits due although the issue is taken back, fewer than it had. They keep their place in its budgets and are issued
     * even while issuing stops for want of funding: they were issued before.
     */
    public record Rest(TransferId id, AccountRef to, long credits) {}
}
