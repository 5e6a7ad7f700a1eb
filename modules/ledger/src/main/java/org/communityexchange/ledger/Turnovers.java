package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads money accounts over a span of effective time, for closing months and matching bank statements. Joins the caller's
 * transaction when there is one. Nothing here checks who asks.
 */
public interface Turnovers {

    /**
     * What happened to each account between two instants; every account asked for is in the answer.
     *
     * @param from effective from here, included
     * @param until effective before here
     */
    Map<AccountRef, Turnover> of(Collection<AccountRef> accounts, Instant from, Instant until);

    /** Each transfer that touched the account and was effective in the span, oldest first. */
    List<AccountMovement> movements(AccountRef account, Instant from, Instant until);

    /** When the first transfer that touched the account was effective; nothing while none has. */
    Optional<Instant> earliest(AccountRef account);

    /**
     * @param opening balance of everything effective before the span, in cents
     * @param debits sum of its debits in the span, in cents
     * @param credits sum of its credits in the span, in cents
     * @param closing balance of everything effective before the end of the span, in cents
     * @param transfers how many touched it in the span
     */
    record Turnover(long opening, long debits, long credits, long closing, long transfers) {}

    /**
     * @param change what the account gained, or lost when negative, in cents
     * @param reason code of why
     * @param subject what it was about
     * @param reverses the transfer that this one takes back, or null
     * @param reversedBy the transfer that took this one back, or null
     */
    record AccountMovement(
            TransferId transfer,
            Instant effectiveAt,
            long change,
            String reason,
            UUID subject,
            @Nullable TransferId reverses,
            @Nullable TransferId reversedBy) {}
}
