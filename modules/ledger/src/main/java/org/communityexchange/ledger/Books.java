package org.communityexchange.ledger;

import org.communityexchange.kernel.value.Amount;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the ledger. Joins the caller's transaction when there is one, and then sees what it posted. Nothing here checks
 * who asks: the calling module decides whose account may be shown to whom.
 */
public interface Books {

    /** What the account has; zero when nothing was ever posted to it. Negative only for issuance and money accounts. */
    Amount balance(AccountRef account);

    /** As {@link #balance}, for several accounts as of one instant; every account asked for is in the answer. */
    Map<AccountRef, Amount> balances(Collection<AccountRef> accounts);

    /** Every account of a kind that was ever posted to, by owner, as of one instant. */
    Map<AccountRef, Amount> balancesOf(AccountKind kind);

    /**
     * What the account had when everything recorded up to an instant is counted, and nothing recorded later. Adds up its
     * entries: for a report, not for every page.
     */
    Amount balanceAt(AccountRef account, Instant at);

    /**
     * The credits of a guarded account lot by lot, in the order they will be spent. Empty for accounts without a stored
     * balance.
     */
    List<Holding> holdings(AccountRef account);

    /**
     * Lines of an account's statement, newest first.
     *
     * @param cursor {@link StatementPage#next()} of the page before, or null for the newest lines
     * @param lines how many, 1 to 200
     * @throws org.communityexchange.kernel.problem.InvalidInput when the cursor is none of ours or lines is out of range
     */
    StatementPage statement(AccountRef account, @Nullable String cursor, int lines);

    /** @throws UnknownTransfer when there is no such transfer */
    TransferView transfer(TransferId id);

    Optional<TransferView> find(TransferId id);

    /**
     * What taking a transfer back would do.
     *
     * @throws UnknownTransfer when there is no such transfer
     */
    ReversalPreview previewReversal(TransferId transfer);

    /** Every transfer about a commitment, purchase or claim, oldest first; at most 1,000. */
    List<TransferView> transfersAbout(UUID subject);

    /** The latest nightly proof, if there was one. */
    Optional<Proof> latestProof();

    /** The newest blocks of the chain, newest first. */
    List<Seal> seals(int atMost);
}
