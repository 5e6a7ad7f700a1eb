package org.communityexchange.ledger.internal;

import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Closes chapters of the journal, so that a statement need not read what lies before its period. */
@ApplicationScoped
class Chapters implements RecurringJob {

    /** Long enough that they are few, short enough that reading one that a period cuts takes milliseconds. */
    static final int LINES = 1_000;

    private final Query query;

    Chapters(DataSource dataSource) {
        this.query = new Query(dataSource);
    }

    @Override
    public String name() {
        return "ledger.close-chapters";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(0, 20);
    }

    /** The first call marks how far the journal had come, the second closes up to there, unless somebody is still posting. */
    @Override
    public void run() {
        close(LINES);
        close(LINES);
    }

    long close(int lines) {
        return query.list("select ledger.close_chapters(?)", row -> row.getLong(1), lines)
                .get(0);
    }
}
