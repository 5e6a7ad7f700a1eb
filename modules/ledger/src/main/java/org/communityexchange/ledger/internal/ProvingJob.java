package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.job.RecurringJob;

import java.lang.System.Logger;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Proves the books every night. A cross is kept like a tick and never mended: people decide what it means. */
@ApplicationScoped
class ProvingJob implements RecurringJob {

    private static final Logger LOG = System.getLogger(ProvingJob.class.getName());

    private final Proofs proofs;

    ProvingJob(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return "ledger.prove-the-books";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(2, 30);
    }

    @Override
    public void run() {
        var proof = proofs.prove();
        if (!proof.holds()) {
            LOG.log(Logger.Level.ERROR, "The books do not prove: {0}", proof.findings());
        }
    }
}
