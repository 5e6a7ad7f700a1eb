package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Changes events that were planned, and tells whoever has a place. Needs
 * {@link org.communityexchange.identity.Right#PLAN_EVENTS}, otherwise {@link Forbidden}. Once somebody came, an event stays as
 * it is: 409 {@code event-begun}.
 */
public interface EventChanges {

    /**
     * Other words, another place or another day. When the place or the day changes, whoever has a place of its shifts gets a
     * letter.
     *
     * @throws NotFound when there is no such event here
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code closed}, {@code event-begun} or {@code changed-meanwhile}
     */
    EventView change(EventId id, ChangeEvent said);

    /**
     * The event does not take place. Promises of its shifts come to an end, what was set aside to take part goes
     * back, and everybody reads why. Twice is once.
     *
     * @throws NotFound when there is no such event here
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 {@code event-begun}
     */
    EventView cancel(EventId id, @Nullable String reason);
}
