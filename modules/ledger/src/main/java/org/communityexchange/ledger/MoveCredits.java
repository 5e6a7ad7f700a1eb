package org.communityexchange.ledger;

import org.communityexchange.kernel.problem.InvalidInput;

/**
 * Credits from one owner to another: a spend, a gift, a grant from the pot, or the end of credits. The payer's lots that
 * expire soonest go first, then the oldest.
 *
 * @param from a wallet or the pot
 * @param to another wallet, the pot, or {@link AccountRef#retired()}
 * @param credits whole credits, at least 1
 */
public record MoveCredits(TransferId id, AccountRef from, AccountRef to, long credits, Cause cause) {

    /** @throws InvalidInput when fewer than one credit would move, or payer and receiver are the same */
    public MoveCredits {
        Quantities.requireCredits(credits);
        if (from.kind() != AccountKind.WALLET && from.kind() != AccountKind.POT) {
            throw new IllegalArgumentException("Credits move from a wallet or the pot, not from " + from);
        }
        if (to.kind() != AccountKind.WALLET && to.kind() != AccountKind.POT && to.kind() != AccountKind.RETIRED) {
            throw new IllegalArgumentException("Credits move to a wallet or the pot, or retire; not to " + to);
        }
        if (from.equals(to)) {
            throw new InvalidInput("to", "Choose somebody else: these credits are already there.");
        }
    }
}
