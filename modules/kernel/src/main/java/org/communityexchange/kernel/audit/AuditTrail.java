package org.communityexchange.kernel.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who did what, why, when, and on whose behalf. Only grows; each person sees every act about them. */
public interface AuditTrail {

    /** Records one act in the caller's transaction: the act and its record are saved together or not at all. */
    void record(Act act);

    /** As {@link #record} for each, in one statement: an event confirmed at once is still told to everybody it concerns. */
    void recordAll(Collection<Act> acts);

    /**
     * Acts about a person, newest first. Seen by the person about whom they are, and, inside an organisation, those of that
     * organisation.
     *
     * @param limit at most 200
     */
    List<RecordedAct> about(UUID person, int limit);
}
