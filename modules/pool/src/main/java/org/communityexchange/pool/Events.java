package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.treasury.ChangeBudget;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Events of the current organisation at which people help in shifts. */
public interface Events {

    /**
     * Plans an event.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws InvalidInput naming every field that cannot be used; shifts as {@code shifts.0.role}
     * @throws Forbidden without {@link org.communityexchange.identity.Right#PLAN_EVENTS}
     */
    EventView plan(PlanEvent event, @Nullable UUID key);

    /**
     * Adds a shift. Whoever takes part as long as the shifts last, or waits to, reads when that is longer now.
     *
     * @throws NotFound when there is no such event here
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code closed} when the event does not take place
     * @throws Forbidden without {@link org.communityexchange.identity.Right#PLAN_EVENTS}
     */
    EventView addShift(EventId id, PlanShift shift, @Nullable UUID key);

    /**
     * Gives the event a credit budget, or raises or lowers the one it has, never below what was issued in it.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws NotFound when there is no such event here
     * @throws InvalidInput naming every field that cannot be used
     * @throws Forbidden without {@link org.communityexchange.identity.Right#SET_MONEY_POLICY}
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code below-what-was-issued}
     */
    EventView budget(EventId id, ChangeBudget said, @Nullable UUID key);

    /** @throws NotFound when there is no such event here, or it is not meant for whoever asks */
    EventView view(EventId id);

    /**
     * As {@link #view}, for whoever asks for its day and its shifts only: it says nothing of the budget, and every shift as if
     * nobody had a place in it.
     *
     * @throws NotFound when there is no such event here, or it is not meant for whoever asks
     */
    EventView programme(EventId id);

    /** Events from today on that whoever asks may see, soonest first; the only sort is soonest. */
    Listing<EventView> here(ListQuery query);
}
