package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.job.RecurringJob;
import org.communityexchange.treasury.ClaimQueue;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the queue each night, because a new month brings a new cap and not all money says that it came in. */
@ApplicationScoped
class QueueEachNight implements RecurringJob {

    private static final LocalTime AT = LocalTime.of(4, 30);

    private final ClaimQueue queue;

    QueueEachNight(ClaimQueue queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return "treasury.claim-queue-each-night";
    }

    @Override
    public LocalTime dailyAt() {
        return AT;
    }

    @Override
    public void run() {
        queue.examine();
    }
}
