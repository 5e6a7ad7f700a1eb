package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PromiseSize;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A promise as others of the pool need to know it.
 *
 * @param receiver whose need it answers, or null
 * @param parties as whom the signed-in person stands to it
 * @param isReceiverSide whether they say yes or no to it: whose need it is, a steward who acts for them, or any steward
 *     where it is nobody's
 * @param transfer what brought its credits, or null
 */
public record KnownPromise(
        UUID id,
        UUID contributor,
        @Nullable UUID receiver,
        @Nullable UUID confirmedBy,
        Set<Party> parties,
        boolean isReceiverSide,
        CommitmentKind kind,
        Funding funding,
        CommitmentState state,
        String title,
        PromiseSize size,
        @Nullable LocalDate dueOn,
        String note,
        int version,
        @Nullable UUID transfer) {

    public boolean isContributorSide() {
        return parties.contains(Party.CONTRIBUTOR);
    }

    public boolean isSteward() {
        return parties.contains(Party.STEWARD);
    }
}
