package org.communityexchange.ledger;

/**
 * Gives the held credits, all of them and the very lots that were held, to the one they were promised to.
 *
 * @param hold the transfer that held them
 * @param to a wallet or the pot
 */
public record CaptureHold(TransferId id, TransferId hold, AccountRef to, Cause cause) {

    public CaptureHold {
        if (to.kind() != AccountKind.WALLET && to.kind() != AccountKind.POT) {
            throw new IllegalArgumentException("A hold is captured to a wallet or the pot, not to " + to);
        }
    }
}
