package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.ledger.LotSource;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing that happened, as the model understands it. Accounts are the ledger's numbers, organisations their ids. */
sealed interface Fact {

    UUID id();

    Instant at();

    /** So many credits of one lot. */
    record Part(long lot, long credits) {}

    /**
     * @param drawnCents what was reserved for the lot when it was issued
     * @param fromCash reserved straight from money that came in, as for purchased credits; else from the issuer's funding
     */
    record Issued(
            UUID id,
            Instant at,
            long lot,
            String issuer,
            LotSource source,
            long credits,
            long backingCents,
            @Nullable Instant expiresAt,
            long to,
            long drawnCents,
            boolean fromCash)
            implements Fact {}

    /** A spend, a gift, or a hold or its end. @param closes the hold that it ends */
    record Moved(
            UUID id,
            Instant at,
            long from,
            long to,
            long credits,
            List<Part> parts,
            @Nullable UUID closes) implements Fact {}

    /**
     * Credits that ended.
     *
     * @param payee who was promised money for them: then it is a cash claim; null otherwise
     * @param expired whether the time of all of them had come
     */
    record Retired(
            UUID id,
            Instant at,
            long from,
            List<Part> parts,
            @Nullable String payee,
            long payoutCents,
            boolean expired) implements Fact {

        long credits() {
            return parts.stream().mapToLong(Part::credits).sum();
        }
    }

    /** An organisation's funding went to its lots that were short, oldest first. */
    record ToppedUp(UUID id, Instant at, String issuer) implements Fact {}

    /**
     * Money came in or went out.
     *
     * @param funding cents more (or less) that each organisation has to back credits with
     * @param commonCents more or less in the common fund
     */
    record MoneyMoved(UUID id, Instant at, Map<String, Long> funding, long commonCents) implements Fact {}

    /** A fact was taken back: its credits went from one account to the other. Zero when it moved none. */
    record Reversed(UUID id, Instant at, UUID reversed, long from, long to) implements Fact {}
}
