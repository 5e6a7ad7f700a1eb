package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Taking part in events of the current organisation, for credits or for free. Credits are set aside when a place is taken and
 * reach the organisation only when somebody says that the person was there, so nobody pays for what did not happen.
 */
public interface Participations {

    /** What an event has for those who take part; {@code event} as whoever asks was given it. */
    PlacesView places(EventView event);

    /** An event with its places, read at one go. */
    record Shown(EventView event, PlacesView places) {}

    /** @throws NotFound when there is no such event for whoever asks */
    Shown shown(EventId event);

    /** As {@link #places(EventView)}, of several events at one go; every one of them is in the answer. */
    Map<UUID, PlacesView> places(List<EventView> events);

    /**
     * Says how many may take part and what it costs. Places that were taken keep what was agreed; of other hours whoever has one reads, and may give it
     * back until the event begins. More places go to
     * those who wait in line; without any, nobody waits any more. Twice is once.
     *
     * @throws NotFound when there is no such event here
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code closed} for a cancelled event, {@code places-taken} below what was taken
     * @throws Forbidden without {@link org.communityexchange.identity.Right#PLAN_EVENTS}
     */
    PlacesView offer(EventId event, OfferPlaces said);

    /**
     * What taking part would do; does nothing.
     *
     * @param forPerson a managed member, or null for oneself
     * @throws NotFound when there is no such event for whoever asks
     * @throws ProblemException 409 {@code closed} or {@code already-taking-part}
     */
    ParticipationPreview preview(EventId event, @Nullable UUID forPerson);

    /**
     * Takes a place, until the event is over, and sets its credits aside. Of two who want the last place one gets it.
     *
     * @param key the sender's name for this command; the same key does it once
     * @throws NotFound as {@link #preview}
     * @throws ProblemException as {@link #preview}; 409 {@code no-places-left} or {@code not-enough-credits}
     */
    ParticipationView take(EventId event, TakePart said, UUID key);

    /** @throws NotFound when there is no such place here, or it is not whoever asks who has it or serves */
    ParticipationView view(ParticipationId id);

    /**
     * Gives a place back, and with it its credits; until the day before, it goes to whoever waits in line. Whoever has it can until the day agreed is over, or
     * until the event begins when that is its own day or its day, location or hours
     * were changed; whoever serves can until it is settled, but not their own when it is late: whose it is gets a letter then. Twice is once.
     *
     * @param reason at most 1,000 characters; may be missing
     * @throws NotFound as {@link #view}
     * @throws ProblemException 409 {@code too-late-to-cancel} or {@code participation-settled}
     */
    ParticipationView withdraw(ParticipationId id, @Nullable String reason);

    /**
     * Who takes part.
     *
     * @throws NotFound when there is no such event here
     * @throws Forbidden without {@link org.communityexchange.identity.Right#SERVE_SPENDS}
     */
    ParticipantsView of(EventId event);

    /**
     * Says who took part and who did not, once the event has begun: credits of those who came go to the organisation; of those
     * who did not they go back, unless it is said otherwise. All or none; what was said before in the same way is left alone.
     *
     * @param key the sender's name for this command; the same key does it once
     * @throws NotFound as {@link #of}, and when one of them has no place at this event
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code event-not-yet}, {@code own-participation} or {@code participation-settled}
     * @throws Forbidden as {@link #of}
     */
    ParticipantsView settle(EventId event, SettleParticipations said, UUID key);
}
