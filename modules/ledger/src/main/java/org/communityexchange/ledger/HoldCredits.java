package org.communityexchange.ledger;

/**
 * Sets credits of a wallet, or of the pot, aside until the hold is captured or released, so that they cannot be spent twice and nobody
 * pays for what did not happen.
 *
 * @param wallet whose credits are held: a wallet or the pot
 * @param credits whole credits, at least 1
 */
public record HoldCredits(TransferId id, AccountRef wallet, long credits, Cause cause) {

    /** @throws org.communityexchange.kernel.problem.InvalidInput when fewer than one credit would be held */
    public HoldCredits {
        Quantities.requireCredits(credits);
        if (wallet.kind() != AccountKind.WALLET && wallet.kind() != AccountKind.POT) {
            throw new IllegalArgumentException("Credits are held from a wallet or the pot, not from " + wallet);
        }
    }
}
