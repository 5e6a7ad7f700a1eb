package org.communityexchange.pool;

import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Changes events that were planned, and tells whoever has a place or waits for one. Needs
 * {@link org.communityexchange.identity.Right#PLAN_EVENTS}, otherwise {@link Forbidden}. Once it is
 * written down who came or did not, an event stays as it is: 409 {@code event-begun}.
 */
public interface EventChanges {

    /**
     * Other words, another place or another day. When the place or the day changes, whoever has a place or waits in line gets
     * one letter. Who has a place of its shifts may give it back without that being counted; who takes part until it begins.
     *
     * @throws NotFound when there is no such event here
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code closed}, {@code event-begun} or {@code changed-meanwhile}
     */
    EventView change(EventId id, ChangeEvent said);

    /**
     * A shift as it is, for whoever changes it.
     *
     * @param title of its event, as are {@code place} and {@code heldOn}
     * @param starts where the organisation is, as is {@code ends}
     * @param taken how many people have a place
     */
    record ShiftNow(
            UUID event,
            String organisation,
            String title,
            String place,
            LocalDate heldOn,
            UUID id,
            String role,
            LocalTime starts,
            LocalTime ends,
            int capacity,
            int taken,
            int version) {

        /** The address of its event. */
        public String eventHref() {
            return "/o/" + organisation + "/events/" + event;
        }

        public String href() {
            return eventHref() + "/shifts/" + id + "/change";
        }
    }

    /** @throws NotFound when there is no such shift of this event here */
    ShiftNow shift(EventId id, ShiftId shift);

    /**
     * Other times, another role or more or fewer places. When the times change, whoever has a place gets a letter, keeps the
     * place, and may give it back without that being counted; whoever waits in line gets one, too, and may give back what they get
     * then. Places that are added go to whoever waits in line.
     *
     * @throws NotFound when there is no such shift of this event here
     * @throws InvalidInput naming every field that cannot be used; {@code capacity} when more people have a place
     * @throws ProblemException 409 {@code closed} when the event does not take place, or for other times of a shift that has
     *     begun; 409 {@code event-begun} or {@code changed-meanwhile}
     */
    EventView changeShift(EventId id, ShiftId shift, ChangeShift said);

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
