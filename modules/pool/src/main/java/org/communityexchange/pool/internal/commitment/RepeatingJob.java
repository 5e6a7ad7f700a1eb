package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the promises of repeating ones ahead, each series in a transaction of its own. */
@ApplicationScoped
class RepeatingJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(3, 30);

    private final Rounds rounds;
    private final SeriesRepository series;
    private final Repeating repeating;

    RepeatingJob(Rounds rounds, SeriesRepository series, Repeating repeating) {
        this.rounds = rounds;
        this.series = series;
        this.repeating = repeating;
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
        rounds.forEach(name(), series::going, repeating::goOn);
    }
}
