package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.pool.DisputeProcess;

import java.time.Clock;
import java.time.LocalTime;
import java.util.LinkedHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes each morning to stewards of other organisations about disputes that were not settled in time, once about each; about
 * one that went up at once they were written to then. That they may listen follows from the date and not from this.
 */
@ApplicationScoped
class GoUpJob implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(8, 10);

    private final Rounds rounds;
    private final DisputeRepository disputes;
    private final GoneUpNews news;
    private final Clock clock;

    GoUpJob(Rounds rounds, DisputeRepository disputes, GoneUpNews news, Clock clock) {
        this.rounds = rounds;
        this.disputes = disputes;
        this.news = news;
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
        var up = new LinkedHashMap<DisputeProcess.Case, String>();
        rounds.inEach(name(), here -> disputes.goneUp(clock.instant())
                .forEach(dispute -> up.put(dispute.asCase(), here.id())));
        up.forEach((dispute, from) -> news.tell(from, dispute));
    }
}
