package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the coming dates of every series each night. Each series in a transaction of its own. */
@ApplicationScoped
class SeriesJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(3, 50);

    private final Rounds rounds;
    private final SeriesDates dates;

    SeriesJob(Rounds rounds, SeriesDates dates) {
        this.rounds = rounds;
        this.dates = dates;
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
        rounds.forEach(name(), dates::goingOn, dates::goOn);
    }
}
