package org.communityexchange.treasury.internal.measure;

import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.treasury.Measures;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Measures after the books have been sealed and proved. */
@ApplicationScoped
class MeasuringJob implements RecurringJob {

    private final Measures measures;
    private final Tenants tenants;

    MeasuringJob(Measures measures, Tenants tenants) {
        this.measures = measures;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "treasury.measure-the-day";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(3, 0);
    }

    @Override
    public void run() {
        tenants.runAs(null, null, measures::measure);
    }
}
