package org.communityexchange.pool;

import org.communityexchange.treasury.Expiry.EndingSoon;
import org.communityexchange.treasury.Nudges.Nudge;

import java.util.List;
import java.util.Optional;

/**
 * A person's wallet as its page opens.
 *
 * @param frozen what waits while a dispute runs, longest first
 * @param ending what ends soon, soonest first
 * @param nudge a kind word when it holds much
 * @param cards where a member card is of use
 */
public record WalletFront(
        WalletView wallet,
        List<OwnFreeze> frozen,
        List<EndingSoon> ending,
        Optional<Nudge> nudge,
        List<CardPlace> cards) {

    public WalletFront {
        frozen = List.copyOf(frozen);
        ending = List.copyOf(ending);
        cards = List.copyOf(cards);
    }

    /** Credits that end soon, all together. */
    public long endingCredits() {
        return ending.stream().mapToLong(EndingSoon::credits).sum();
    }
}
