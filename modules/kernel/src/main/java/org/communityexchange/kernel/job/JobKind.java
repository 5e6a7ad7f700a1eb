package org.communityexchange.kernel.job;

import java.time.Duration;

/**
 * Work owed later. An implementation is a CDI bean; {@link Jobs#enqueue} writes a row in the caller's transaction, and the
 * work runs after that commits, on one node, in a transaction of its own, until it succeeds.
 */
public interface JobKind {

    /** Stable name, kept in the database: {@code identity.mirror-organisation}. */
    String name();

    /**
     * Does the work. May be called more than once for the same data (a crash between work and bookkeeping), so it must be
     * idempotent. Throwing means: try again later.
     *
     * @param data what was given to {@link Jobs#enqueue}
     */
    void run(String data) throws Exception;

    /** How long to wait after the first failure; doubled each time. */
    default Duration retryAfter() {
        return Duration.ofSeconds(10);
    }
}
