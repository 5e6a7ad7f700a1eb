package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.HoldCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.TransferIds;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes a place and sets its credits aside. In the caller's transaction, under the event's lock. */
@ApplicationScoped
class Taking {

    /**
     * What is agreed when a place is taken.
     *
     * @param id of the place
     * @param askedBy who asked for it: the person, or a steward who acts for them
     * @param credits that it costs; 0 when it is free
     * @param cancelDays how many days before the event it can be given back at the latest
     */
    record Agreed(UUID id, UUID event, LocalDate heldOn, UUID person, UUID askedBy, int credits, int cancelDays) {}

    private final ParticipationRows rows;
    private final PlaceLine line;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    Taking(ParticipationRows rows, PlaceLine line, Ledger ledger, AuditTrail audit, TenantContext tenant, Clock clock) {
        this.rows = rows;
        this.line = line;
        this.ledger = ledger;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Takes it for whoever asked; whoever waited in line does not any more.
     *
     * @throws org.communityexchange.ledger.NotEnoughCredits when the wallet has fewer than it costs
     */
    void take(Agreed place) {
        hold(place);
        audit.record(Act.of(
                        "pool.participation-taken",
                        place.id(),
                        place.person(),
                        "A place at an event was taken; " + place.credits() + " credits were set aside.")
                .onBehalfOf(forAnother(place)));
    }

    /** As {@link #take}, because it was their turn: whoever made the place free is named nowhere. */
    void give(Agreed place) {
        hold(place);
        audit.record(Act.of(
                        "pool.participation-from-line",
                        place.id(),
                        place.person(),
                        "A place that came free went to the first in line; " + place.credits()
                                + " credits were set aside.")
                .byTheExchange());
    }

    private static @Nullable UUID forAnother(Agreed place) {
        return place.askedBy().equals(place.person()) ? null : place.person();
    }

    private void hold(Agreed place) {
        var hold = place.credits() == 0
                ? null
                : TransferIds.of("hold", tenant.requireOrganisation().value(), place.id());
        var now = clock.instant();
        rows.take(place, hold, now);
        line.gotPlace(place.event(), place.person(), place.id(), now);
        var forThem = forAnother(place);
        if (hold != null) {
            var cause = new Cause("SPEND_HELD", place.id(), place.askedBy());
            ledger.hold(new HoldCredits(
                    hold,
                    AccountRef.wallet(place.person()),
                    place.credits(),
                    forThem == null ? cause : cause.onBehalfOf(forThem)));
        }
    }
}
