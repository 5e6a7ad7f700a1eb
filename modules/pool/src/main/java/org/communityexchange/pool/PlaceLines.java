package org.communityexchange.pool;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The lines in which people wait for a place to take part in a full event of the current organisation. Nothing is set aside for
 * whoever waits. When a place comes free, the first who has enough credits gets it in the same transaction, and a letter; whoever
 * has too few is told once and stays where they are. On the event's own day nobody gets a place this way any more.
 */
public interface PlaceLines {

    /**
     * Where somebody stands.
     *
     * @param place from 1; null when they do not wait
     * @param waiting how many wait in all
     * @param credits that the place would cost them at most; null when they do not wait
     */
    @Schema(name = "PlaceInLine")
    record Standing(
            UUID event,
            @Nullable Integer place,
            int waiting,
            @Nullable Integer credits) {}

    /**
     * Joins the line. Whoever stands in it stays where they are.
     *
     * @param forPerson the managed member who waits, or null for oneself
     * @throws NotFound when there is no such event for whoever asks
     * @throws ProblemException 409 {@code places-left}, {@code already-taking-part}, or {@code closed} when the event does not
     *     take place, has no places, or is today or over
     */
    Standing join(EventId event, @Nullable UUID forPerson);

    /**
     * Leaves the line; twice is once.
     *
     * @throws NotFound as {@link #join}
     */
    Standing leave(EventId event, @Nullable UUID forPerson);
}
