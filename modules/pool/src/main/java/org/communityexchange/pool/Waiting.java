package org.communityexchange.pool;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The lines in which people wait for a place in a full shift of the current organisation. When a place comes free, whoever came
 * first gets it in the same transaction, and a letter. Needs {@link org.communityexchange.identity.Right#COMMIT}; for a managed
 * member also {@link org.communityexchange.identity.Right#ACT_FOR_MEMBERS}.
 */
public interface Waiting {

    /**
     * Where somebody stands.
     *
     * @param place from 1; null when they do not wait
     * @param waiting how many wait in all
     */
    record Place(UUID shift, @Nullable Integer place, int waiting) {}

    /**
     * A managed member who waits.
     *
     * @param place from 1
     */
    record Managed(PersonRef person, int place) {}

    /**
     * A shift in which every place is taken.
     *
     * @param waiting how many wait in all
     * @param managed the managed members among them, first come first
     */
    record FullShift(UUID id, String title, Instant startsAt, int minutes, int waiting, List<Managed> managed) {}

    /**
     * The full shifts of an event, for whoever acts for managed members.
     *
     * @param shifts none when the event does not take place
     * @param members for whom whoever asks may act
     */
    record FullShifts(UUID event, String organisation, String title, List<FullShift> shifts, List<PersonRef> members) {

        public String href() {
            return "/o/" + organisation + "/events/" + event;
        }
    }

    /**
     * The full shifts of an event, and who of the managed members waits for a place in them.
     *
     * @throws NotFound when there is no such event for whoever asks
     * @throws org.communityexchange.kernel.problem.Forbidden without
     *     {@link org.communityexchange.identity.Right#ACT_FOR_MEMBERS}
     */
    FullShifts managed(EventId event);

    /**
     * Joins the line. Whoever stands in it stays where they are.
     *
     * @param forPerson the managed member who waits, or null for oneself
     * @throws NotFound when there is no such shift for whoever asks
     * @throws ProblemException 409 {@code places-left}, {@code already-signed-up}, or {@code closed} when the event does not take
     *     place or the shift has begun
     */
    Place join(ShiftId shift, @Nullable UUID forPerson);

    /**
     * Leaves the line; twice is once.
     *
     * @throws NotFound as {@link #join}
     */
    Place leave(ShiftId shift, @Nullable UUID forPerson);
}
