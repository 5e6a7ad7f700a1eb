package org.communityexchange.pool;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Confirming the work of an event. Needs {@link org.communityexchange.identity.Right#CONFIRM}. */
public interface EventConfirmations {

    /**
     * Confirms some of the work of an event and keeps why the rest is left out: both or neither.
     *
     * @param leftOut what is left out and why, or null when nothing is
     * @param key the sender's name for this command; the same key with the same content gives the same answer again
     * @throws InvalidInput as {@link Confirmations#confirmAll} and {@link Attendance#leaveOut}
     * @throws ProblemException as {@link Confirmations#confirmAll}
     */
    ConfirmedAll confirm(EventId event, ConfirmAll confirmed, @Nullable LeaveOut leftOut, UUID key);
}
