package org.communityexchange.pool.internal.evidence;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.LocalTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Deletes each night the photos of what was done whose time is over. Each organisation in a transaction of its own. */
@ApplicationScoped
class OverdueJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 40);

    private final Organisations organisations;
    private final Overdue overdue;
    private final Tenants tenants;

    OverdueJob(Organisations organisations, Overdue overdue, Tenants tenants) {
        this.organisations = organisations;
        this.overdue = overdue;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.photos-whose-time-is-over";
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
            try {
                tenants.runAs(new OrganisationId(organisation.id()), null, overdue::delete);
            } catch (RuntimeException trouble) {
                failure = trouble;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
