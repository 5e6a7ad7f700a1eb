package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the promises of repeating ones ahead, each series in a transaction of its own. */
@ApplicationScoped
class RepeatingJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(3, 30);

    private final Organisations organisations;
    private final SeriesRepository series;
    private final Repeating repeating;
    private final Tenants tenants;

    RepeatingJob(Organisations organisations, SeriesRepository series, Repeating repeating, Tenants tenants) {
        this.organisations = organisations;
        this.series = series;
        this.repeating = repeating;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.repeating-promises";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        List<OrganisationView> all = tenants.call(null, null, organisations::all);
        for (var organisation : all) {
            var id = new OrganisationId(organisation.id());
            List<UUID> going = tenants.call(id, null, series::going);
            going.forEach(each -> tenants.runAs(id, null, () -> repeating.goOn(each)));
        }
    }
}
