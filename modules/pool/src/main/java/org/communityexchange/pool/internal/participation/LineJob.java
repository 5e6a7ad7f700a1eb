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

/** Asks those who wait once more where places stayed free because somebody had too few credits. Each event by itself. */
@ApplicationScoped
class LineJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(7, 20);

    private final Organisations organisations;
    private final Guests guests;
    private final PlaceLine line;
    private final Tenants tenants;
    private final Clock clock;

    LineJob(Organisations organisations, Guests guests, PlaceLine line, Tenants tenants, Clock clock) {
        this.organisations = organisations;
        this.guests = guests;
        this.line = line;
        this.tenants = tenants;
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
        List<OrganisationView> all = tenants.call(null, null, organisations::all);
        var failure = (RuntimeException) null;
        for (var organisation : all) {
            var id = new OrganisationId(organisation.id());
            var today = clock.instant().atZone(organisation.zone()).toLocalDate();
            List<UUID> open = tenants.call(id, null, () -> line.withFreePlacesAfter(today));
            for (var event : open) {
                try {
                    tenants.runAs(id, null, () -> guests.askTheLine(event));
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
