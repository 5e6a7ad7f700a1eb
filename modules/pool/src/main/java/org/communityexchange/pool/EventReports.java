package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reports of the current organisation's events. Needs {@link org.communityexchange.identity.Right#PLAN_EVENTS}. */
public interface EventReports {

    /** @throws NotFound when there is no such event here */
    EventReport of(EventId event);

    /**
     * Writes down what was learned; the latest words count.
     *
     * @param learnings at most 4,000 characters; empty takes them away
     * @param version the {@link EventReport#version()} that was looked at, or null to replace what is there
     * @throws InvalidInput naming {@code learnings}
     * @throws ProblemException 409 {@code changed-meanwhile}
     */
    EventReport learn(EventId event, @Nullable String learnings, @Nullable Integer version);
}
