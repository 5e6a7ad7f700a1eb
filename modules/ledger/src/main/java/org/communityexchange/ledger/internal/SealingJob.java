package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.job.RecurringJob;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

/** Seals the day that has just ended, and moves the snapshots of derived balances forward. */
@ApplicationScoped
class SealingJob implements RecurringJob {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final Seals seals;
    private final Clock clock;

    SealingJob(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger.seal-the-day";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(0, 5);
    }

    @Override
    public void run() {
        seals.seal(LocalDate.ofInstant(clock.instant(), ZONE).minusDays(1));
        seals.takeSnapshots();
    }
}
