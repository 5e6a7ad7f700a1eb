package org.communityexchange.pool.internal.ticket;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives back each night what was set aside for tickets whose last day is over. Each ticket in a transaction of its own, also where the organisation is suspended. */
@ApplicationScoped
class TicketExpiryJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(1, 20);

    private final Rounds rounds;
    private final TicketEnds ends;

    TicketExpiryJob(Rounds rounds, TicketEnds ends) {
        this.rounds = rounds;
        this.ends = ends;
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
        rounds.forEachEvenSuspended(name(), here -> ends.over(), ends::expire);
    }
}
