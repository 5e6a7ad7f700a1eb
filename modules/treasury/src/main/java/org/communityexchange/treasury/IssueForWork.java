package org.communityexchange.treasury;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.TransferId;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * New credits for confirmed work.
 *
 * @param id derived from the fact, so that it is issued once
 * @param to whose wallet
 * @param credits at least 1
 * @param event the event it was done at, whose budget counts beside the organisation's; or null
 */
public record IssueForWork(
        TransferId id,
        AccountRef to,
        long credits,
        @Nullable UUID event,
        Cause cause) {}
