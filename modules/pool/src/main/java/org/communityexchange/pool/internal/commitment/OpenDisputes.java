package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.problem.ProblemException;

import java.util.UUID;

/** What promises need of disputes: each step into question or out of it goes through the dispute about it. */
public interface OpenDisputes {

    /** Opens one about a promise, as whoever asks. @param reason 1 to 500 characters */
    void open(UUID commitment, String reason);

    /**
     * Decides the open one about a promise, as whoever asks.
     *
     * @param upheld whether it is taken back, rather than stands
     * @return whether there was one
     */
    boolean decide(UUID commitment, boolean upheld, String reason);

    /** @throws ProblemException 409 {@code in-dispute} while one is open about a promise */
    void requireNone(UUID commitment);
}
