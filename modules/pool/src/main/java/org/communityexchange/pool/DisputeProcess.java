package org.communityexchange.pool;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who listens to both sides of a dispute, and until when. The pool asks exactly one process and carries out what it leads to;
 * a governance of its own can take the place of the one in the house without the pool knowing more of it.
 */
public interface DisputeProcess {

    /**
     * An open dispute, as far as it matters who may listen.
     *
     * @param concerned its two sides, who opened it, and who vouched for what it is about
     * @param listening who took it up
     */
    record Case(UUID dispute, Set<UUID> concerned, Set<UUID> listening, Instant goesUpAt) {

        /** Whether those who are nearest had their time. */
        public boolean isGoneUp(Instant now) {
            return !goesUpAt.isAfter(now);
        }
    }

    /** What stands between the signed-in person and listening. */
    enum Answer {
        MAY,
        /** It concerns them, or their household. */
        CONCERNED,
        /** As many listen as should. */
        TAKEN,
        /** It is not theirs to know about. */
        STRANGER
    }

    /**
     * Until when those who are nearest settle it; the moment itself when none of them may.
     *
     * @param concerned as in {@link Case}
     */
    Instant goesUpAt(Instant openedAt, Set<UUID> concerned);

    /** Whether the signed-in person may listen to each and decide it, by dispute; in the organisation of the request. */
    Map<UUID, Answer> mayListen(Collection<Case> disputed);
}
