package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes down each morning which promises lapsed, and reminds. Each promise in a transaction of its own; what lapses does so in
 * suspended organisations, too: the credits set aside for it are people's.
 */
@ApplicationScoped
class LapseJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(7, 45);

    private final Rounds rounds;
    private final Lapses lapses;

    LapseJob(Rounds rounds, Lapses lapses) {
        this.rounds = rounds;
        this.lapses = lapses;
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
        rounds.forEachEvenSuspended(name(), lapses::worthEnding, lapses::end);
        rounds.forEach(name(), lapses::worthALook, lapses::lookAt);
    }
}
