package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives back what is still set aside four weeks after an event of which nobody said who came. Each event by itself. */
@ApplicationScoped
class ForgottenPlacesJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 40);
    private static final int DAYS = 28;

    private final Organisations organisations;
    private final Guests guests;
    private final Tenants tenants;
    private final Clock clock;

    ForgottenPlacesJob(Organisations organisations, Guests guests, Tenants tenants, Clock clock) {
        this.organisations = organisations;
        this.guests = guests;
        this.tenants = tenants;
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
        List<OrganisationView> all = tenants.call(null, null, organisations::all);
        var failure = (RuntimeException) null;
        for (var organisation : all) {
            var id = new OrganisationId(organisation.id());
            var day = clock.instant().atZone(organisation.zone()).toLocalDate().minusDays(DAYS);
            List<UUID> forgotten = tenants.call(id, null, () -> guests.forgottenBefore(day));
            for (var event : forgotten) {
                try {
                    tenants.runAs(id, null, () -> guests.lapse(event));
                } catch (RuntimeException trouble) {
                    failure = trouble;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
