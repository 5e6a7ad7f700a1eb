package org.communityexchange.treasury;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What organisations received for their own offers. Implemented by whoever keeps spends; the treasury only asks. */
public interface SpendsReceived {

    /**
     * Captured spends that reached the current organisation's own wallet, oldest first.
     *
     * @param offers only those of these offers; empty for all
     * @param after the last one of the part before, or null for the oldest
     * @param atMost 1 to 500
     */
    List<Received> received(Collection<UUID> offers, @Nullable Received after, int atMost);

    /** Those of the ids that are captured spends of the current organisation's own offers; the others are left out. */
    List<Received> byId(Collection<UUID> spends);

    /** What each organisation received for each of its own offers from one instant until before another, exchange-wide. */
    List<Income> income(Instant from, Instant until);

    /** The organisation's own offers that have a price and are published to more than its members, by title. */
    List<OwnOffer> offersOf(OrganisationId organisation);

    /**
     * @param id of the spend
     * @param label what was given, without anybody's name: "2 × A warm meal"
     * @param credits how many arrived
     * @param capture the transfer that brought them
     */
    record Received(UUID id, UUID offer, String label, long credits, UUID capture, Instant capturedAt) {}

    /** @param credits how many arrived for the offer in that time */
    record Income(OrganisationId organisation, UUID offer, long credits) {}

    record OwnOffer(UUID id, String title, int priceCredits) {}
}
