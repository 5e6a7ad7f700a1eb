package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives back what is still set aside four weeks after an event of which nobody said who came. Each event by itself. */
@ApplicationScoped
class ForgottenPlacesJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 50);
    private static final int DAYS = 28;

    private final Rounds rounds;
    private final Organisations organisations;
    private final Guests guests;
    private final TenantContext tenant;
    private final Clock clock;

    ForgottenPlacesJob(Rounds rounds, Organisations organisations, Guests guests, TenantContext tenant, Clock clock) {
        this.rounds = rounds;
        this.organisations = organisations;
        this.guests = guests;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.places-nobody-settled";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        rounds.forEach(name(), () -> guests.forgottenBefore(today().minusDays(DAYS)), guests::lapse);
    }

    private LocalDate today() {
        var here = organisations.require(tenant.requireOrganisation());
        return clock.instant().atZone(here.zone()).toLocalDate();
    }
}
