package org.communityexchange.pool.internal.dispute;

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

/**
 * Writes each morning to stewards of other organisations about disputes that were not settled in time, once about each. That
 * they may listen follows from the date and not from this.
 */
@ApplicationScoped
class GoUpJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(8, 10);

    private final Organisations organisations;
    private final DisputeRepository disputes;
    private final DisputeLetters letters;
    private final Tenants tenants;
    private final Clock clock;

    GoUpJob(
            Organisations organisations,
            DisputeRepository disputes,
            DisputeLetters letters,
            Tenants tenants,
            Clock clock) {
        this.organisations = organisations;
        this.disputes = disputes;
        this.letters = letters;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pool.disputes-that-go-up";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        List<OrganisationView> all = tenants.call(null, null, organisations::all);
        for (var organisation : all) {
            List<UUID> up = tenants.call(
                    new OrganisationId(organisation.id()), null, () -> disputes.goneUp(clock.instant()).stream()
                            .map(Dispute::id)
                            .toList());
            for (var dispute : up) {
                all.stream()
                        .filter(other -> !other.id().equals(organisation.id()))
                        .forEach(other ->
                                tenants.runAs(new OrganisationId(other.id()), null, () -> letters.goneUp(dispute)));
            }
        }
    }
}
