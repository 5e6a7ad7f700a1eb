package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** What a person or an organisation has, and where each credit came from. Reads only. */
public interface Wallets {

    /** What the signed-in person has, without where it came from. */
    WalletBalance balance();

    /** What the signed-in person has in credits: the quickest of all, for whoever asks often. */
    WalletCredits credits();

    /** The signed-in person's wallet with its newest lines. */
    WalletView mine(int lines);

    /** As {@link #mine}, with what the person should know about it. */
    WalletFront front(int lines);

    /**
     * The signed-in person's statement, newest first.
     *
     * @param after {@link StatementPart#next()} of the part before, or null
     * @throws InvalidInput when it is none of ours
     */
    StatementPart myStatement(@Nullable String after, int lines);

    /** @throws NotFound when there is none, or it moved no credits of the signed-in person */
    WalletTransfer myTransfer(UUID transfer);

    /**
     * The current organisation's wallet. Needs
     * {@link org.communityexchange.identity.Right#READ_ORGANISATION_WALLET}.
     */
    WalletView ofOrganisation(int lines);

    /** The current organisation's statement; as {@link #myStatement}. */
    StatementPart statementOfOrganisation(@Nullable String after, int lines);
}
