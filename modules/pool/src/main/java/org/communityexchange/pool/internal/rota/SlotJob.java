package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the times of duties ahead each night, each duty in a transaction of its own: one that fails stops no other. */
@ApplicationScoped
class SlotJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(3, 40);

    private final Organisations organisations;
    private final Slots slots;
    private final Tenants tenants;

    SlotJob(Organisations organisations, Slots slots, Tenants tenants) {
        this.organisations = organisations;
        this.slots = slots;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.rota-slots";
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
            List<UUID> standing = tenants.call(id, null, slots::standing);
            for (var each : standing) {
                try {
                    tenants.runAs(id, null, () -> slots.goOn(each));
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
