package org.communityexchange.pool.internal.ticket;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives back each night what was set aside for tickets whose last day is over. Each ticket in a transaction of its own. */
@ApplicationScoped
class TicketExpiryJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 20);

    private final Organisations organisations;
    private final TicketEnds ends;
    private final Tenants tenants;

    TicketExpiryJob(Organisations organisations, TicketEnds ends, Tenants tenants) {
        this.organisations = organisations;
        this.ends = ends;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.tickets-that-expire";
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
            List<UUID> over = tenants.call(id, null, ends::over);
            for (var each : over) {
                try {
                    tenants.runAs(id, null, () -> ends.expire(each));
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
