package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the times of duties ahead each night, each duty in a transaction of its own: one that fails stops no other. */
@ApplicationScoped
class SlotJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(3, 40);

    private final Rounds rounds;
    private final Slots slots;

    SlotJob(Rounds rounds, Slots slots) {
        this.rounds = rounds;
        this.slots = slots;
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
        rounds.forEach(name(), slots::standing, slots::goOn);
    }
}
