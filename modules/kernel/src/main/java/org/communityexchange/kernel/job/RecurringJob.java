package org.communityexchange.kernel.job;

import java.time.LocalTime;

/** Work done once a day by one node of the cluster. An implementation is a CDI bean. */
public interface RecurringJob {

    /** Stable name, kept in the database. */
    String name();

    /** When, in the exchange's time zone (America/Toronto). */
    LocalTime dailyAt();

    /** Does the work, in whatever transactions it opens itself; idempotent. */
    void run() throws Exception;
}
