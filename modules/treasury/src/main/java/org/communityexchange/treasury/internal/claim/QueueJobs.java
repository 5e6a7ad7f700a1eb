package org.communityexchange.treasury.internal.claim;

import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.treasury.ClaimQueue;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the queue after money came in. */
@ApplicationScoped
class QueueJobs implements JobKind {

    static final String NAME = "treasury.examine-claim-queue";

    private final ClaimQueue queue;

    QueueJobs(ClaimQueue queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data) {
        queue.examine();
    }
}
