package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One movement of credits, as someone whose credits moved may see it.
 *
 * @param source the address of the promise or spend it came from, or null
 * @param note what was written with a gift, for the two it concerns; empty otherwise
 * @param takenBackBy the transfer that took it back, or null
 */
public record WalletTransfer(
        UUID id,
        Instant at,
        String reason,
        String title,
        @Nullable String organisationName,
        @Nullable String source,
        List<Leg> legs,
        String note,
        @Nullable UUID takenBackBy) {

    /**
     * Credits that went from one place to another.
     *
     * @param from in words: an organisation's name, "your wallet", "set aside"
     * @param issuerName who issued them
     */
    public record Leg(Place from, Place to, long credits, String issuerName) {}

    /** Where credits stand. */
    public enum PlaceKind {
        ISSUED,
        YOUR_WALLET,
        YOUR_HELD,
        ORGANISATION,
        SOMEBODY,
        POT,
        RETIRED
    }

    /** @param name of the organisation or person; empty for one's own and for what has no name */
    public record Place(PlaceKind kind, String name) {}
}
