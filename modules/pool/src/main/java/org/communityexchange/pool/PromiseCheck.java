package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Asked before somebody promises something, and again before the promise is taken up. Any bean may be one; the promise
 * knows none of them.
 */
public interface PromiseCheck {

    /**
     * What is about to be promised.
     *
     * @param person who would do it
     * @param need the need it answers, or null
     * @param offer the offer it rests on, or null
     * @param title what it is called
     */
    record Promised(
            UUID person, @Nullable UUID need, @Nullable UUID offer, String title) {}

    /** @throws org.communityexchange.kernel.problem.ProblemException when it must not be promised */
    void check(Promised promised);
}
