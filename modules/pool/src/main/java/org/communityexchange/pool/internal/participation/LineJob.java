package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks those who wait once more where places stayed free because somebody had too few credits. Each event by itself. */
@ApplicationScoped
class LineJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(7, 20);

    private final Rounds rounds;
    private final Organisations organisations;
    private final Guests guests;
    private final PlaceLine line;
    private final TenantContext tenant;
    private final Clock clock;

    LineJob(
            Rounds rounds,
            Organisations organisations,
            Guests guests,
            PlaceLine line,
            TenantContext tenant,
            Clock clock) {
        this.rounds = rounds;
        this.organisations = organisations;
        this.guests = guests;
        this.line = line;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.places-for-those-who-wait";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        rounds.forEach(name(), () -> line.withFreePlacesAfter(today()), guests::askTheLine);
    }

    private LocalDate today() {
        var here = organisations.require(tenant.requireOrganisation());
        return clock.instant().atZone(here.zone()).toLocalDate();
    }
}
