package org.communityexchange.pool.internal.pot;

import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.Tenants;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes down each morning which quiet requests nobody answered in time, each in a transaction of its own. */
@ApplicationScoped
class PotAskJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(7, 50);

    private final PotAskService asks;
    private final Tenants tenants;

    PotAskJob(PotAskService asks, Tenants tenants) {
        this.asks = asks;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "pool.pot-asks-unanswered";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        List<UUID> over = tenants.call(null, null, asks::unanswered);
        over.forEach(each -> tenants.runAs(null, null, () -> asks.lookAt(each)));
    }
}
