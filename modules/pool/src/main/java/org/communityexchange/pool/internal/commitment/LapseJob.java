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

/** Writes down each morning which promises lapsed, and reminds. Each promise in a transaction of its own. */
@ApplicationScoped
class LapseJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(7, 45);

    private final Organisations organisations;
    private final Lapses lapses;
    private final Tenants tenants;

    LapseJob(Organisations organisations, Lapses lapses, Tenants tenants) {
        this.organisations = organisations;
        this.lapses = lapses;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.promises-that-lapse";
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
            List<UUID> open = tenants.call(id, null, lapses::worthALook);
            for (var each : open) {
                try {
                    tenants.runAs(id, null, () -> lapses.lookAt(each));
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
