package org.communityexchange.app.demo;

import io.quarkus.arc.All;
import org.communityexchange.kernel.job.RecurringJob;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** What happens to the books each night, once at the beginning, so that a newcomer finds a seal, a proof and measures. */
@ApplicationScoped
class DemoNight {

    private static final List<String> IN_ORDER =
            List.of("ledger.seal-the-day", "ledger.prove-the-books", "treasury.measure-the-day");

    private final List<RecurringJob> jobs;

    DemoNight(@All List<RecurringJob> jobs) {
        this.jobs = jobs;
    }

    void pass() {
        for (var name : IN_ORDER) {
            jobs.stream().filter(job -> job.name().equals(name)).forEach(DemoNight::run);
        }
    }

    private static void run(RecurringJob job) {
        try {
            job.run();
        } catch (Exception e) {
            throw new IllegalStateException("The demo's first night failed at " + job.name(), e);
        }
    }
}
