package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the coming dates of every series each night. Each series in a transaction of its own. */
@ApplicationScoped
class SeriesJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(3, 50);

    private final Organisations organisations;
    private final SeriesDates dates;
    private final Tenants tenants;

    SeriesJob(Organisations organisations, SeriesDates dates, Tenants tenants) {
        this.organisations = organisations;
        this.dates = dates;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.dates-of-series";
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
            List<UUID> going = tenants.call(id, null, dates::goingOn);
            for (var each : going) {
                try {
                    tenants.runAs(id, null, () -> dates.goOn(each));
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
