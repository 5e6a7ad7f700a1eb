package org.communityexchange.pool.internal.evidence;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Deletes each night the photos of what was done whose time is over. */
@ApplicationScoped
class OverdueJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 40);

    private final Rounds rounds;
    private final Overdue overdue;

    OverdueJob(Rounds rounds, Overdue overdue) {
        this.rounds = rounds;
        this.overdue = overdue;
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
        rounds.inEach(name(), here -> overdue.delete());
    }
}
