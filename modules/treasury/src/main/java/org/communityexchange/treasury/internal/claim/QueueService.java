package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.job.Jobs;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.treasury.ClaimQueue;
import org.communityexchange.treasury.ClaimState;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

@ApplicationScoped
class QueueService implements ClaimQueue {

    private final CashClaimRepository claims;
    private final ClaimBooking booking;
    private final ExchangeClaims exchange;
    private final Tenants tenants;
    private final Jobs jobs;
    private final Clock clock;

    QueueService(
            CashClaimRepository claims,
            ClaimBooking booking,
            ExchangeClaims exchange,
            Tenants tenants,
            Jobs jobs,
            Clock clock) {
        this.claims = claims;
        this.booking = booking;
        this.exchange = exchange;
        this.tenants = tenants;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Place> places() {
        return exchange.queue();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void moneyCameIn() {
        // One look more than needed is cheap, and one look less would leave somebody waiting until the night.
        var instance = UUID.randomUUID().toString();
        jobs.enqueue(QueueJobs.NAME, instance, "");
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public int examine() {
        var waiting = tenants.call(null, null, exchange::queue);
        var booked = 0;
        for (var place : waiting) {
            if (tenants.call(new OrganisationId(place.organisation()), null, () -> again(place.id()))) {
                booked++;
            }
        }
        return booked;
    }

    private boolean again(UUID id) {
        var claim = claims.requireForUpdate(id);
        if (!claim.is(ClaimState.QUEUED)) {
            return false;
        }
        var seen = booking.look(claim, new Approver.Before());
        if (seen.isBlocked()) {
            // It keeps its place, but nobody waits behind it.
            claim.queue(Math.max(1, seen.missingCents()), true, clock.instant());
            return false;
        }
        var actor = claim.approvedBy() != null ? claim.approvedBy() : claim.submittedBy();
        booking.book(claim, seen, Objects.requireNonNull(actor, "submitted by somebody"));
        claims.flush();
        return claim.is(ClaimState.APPROVED);
    }
}
