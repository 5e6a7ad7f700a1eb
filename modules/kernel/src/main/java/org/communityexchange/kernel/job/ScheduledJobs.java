package org.communityexchange.kernel.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** {@link Jobs} on db-scheduler: rows in {@code kernel.scheduled_job}, taken by one node each. */
@ApplicationScoped
class ScheduledJobs implements Jobs {

    private static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private final Scheduler scheduler;
    private final Clock clock;
    private final boolean enabled;

    ScheduledJobs(
            DataSource dataSource,
            Clock clock,
            @All List<JobKind> kinds,
            @All List<RecurringJob> recurring,
            @ConfigProperty(name = "exchange.jobs.enabled", defaultValue = "true") boolean enabled) {
        this.clock = clock;
        this.enabled = enabled;
        var tasks = new ArrayList<Task<?>>();
        for (var kind : kinds) {
            tasks.add(Tasks.oneTime(kind.name(), String.class)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(kind.retryAfter()))
                    .execute((instance, context) -> runUnchecked(() -> kind.run(instance.getData()))));
        }
        var daily = new ArrayList<RecurringTask<?>>();
        for (var job : recurring) {
            daily.add(Tasks.recurring(job.name(), new Daily(ZONE, job.dailyAt()))
                    .execute((instance, context) -> runUnchecked(job::run)));
        }
        this.scheduler = Scheduler.create(dataSource, tasks)
                .startTasks(daily)
                .tableName("kernel.scheduled_job")
                .serializer(new TextSerializer())
                .threads(2)
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(String kind, String instance, String data) {
        scheduler.scheduleIfNotExists(new TextTask(kind).instance(instance, data), clock.instant());
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        scheduler.stop();
    }

    private static void runUnchecked(Work work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
