package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Reads which credits in wallets end, for whoever tells their owners. As {@link Books}, it does not check who asks. */
public interface EndingCredits {

    /**
     * What wallets hold of lots that end before an instant, in the order of wallet and lot.
     *
     * @param after the last one of the part before, or null for the first
     * @param atMost how many, 1 to 1,000
     */
    List<Ending> before(Instant until, @Nullable Ending after, int atMost);

    /**
     * @param wallet whose
     * @param lot its terms say when it ends
     * @param quantity whole credits, at least 1
     */
    record Ending(AccountRef wallet, Lot lot, long quantity) {}
}
