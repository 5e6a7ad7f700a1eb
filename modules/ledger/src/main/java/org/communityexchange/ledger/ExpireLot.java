package org.communityexchange.ledger;

/**
 * Ends what a wallet still has of a lot, at the end of the lot's time. What backed it goes to the common fund, so that no
 * issuer gains when credits expire. The caller decides whether the time has come.
 *
 * @param lot never one that was purchased
 * @param holder the wallet
 */
public record ExpireLot(TransferId id, long lot, AccountRef holder, Cause cause) {

    public ExpireLot {
        if (holder.kind() != AccountKind.WALLET) {
            throw new IllegalArgumentException("Credits expire in a wallet, not in " + holder);
        }
    }
}
