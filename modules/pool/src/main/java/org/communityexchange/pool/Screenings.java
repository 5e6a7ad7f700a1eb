package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which members of the current organisation were checked for sensitive help. Each organisation trusts what its own stewards
 * saw: a check recorded elsewhere counts there. A check counts from its day to its last one, whether or not a job runs.
 */
public interface Screenings {

    /** Whether the person may do what the category is about, today, here: always when it asks for no check. */
    boolean mayTake(UUID person, String category);

    /** Of the signed-in person, at every organisation they belong to or were checked at, each kind once. */
    List<OwnScreening> mine();

    /** @throws ProblemException 409 {@code screening-needed}, saying which check and who records it */
    void demand(UUID person, String category);

    /** The checks of the person that count today. */
    Set<ScreeningKind> of(UUID person);

    /**
     * Records a check.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws InvalidInput naming every field that cannot be used
     * @throws ProblemException 409 {@code own-screening} for one's own
     * @throws Forbidden without {@link org.communityexchange.identity.Right#SCREEN_MEMBERS}
     */
    ScreeningView record(RecordScreening said, @Nullable UUID key);

    /**
     * Ends a check before its last day. Doing it twice is doing it once.
     *
     * @param reason why, 1 to 400 characters
     * @throws NotFound when there is no such check here
     * @throws InvalidInput without a reason
     * @throws ProblemException 409 {@code own-screening} for one's own
     * @throws Forbidden without {@link org.communityexchange.identity.Right#SCREEN_MEMBERS}
     */
    ScreeningView end(UUID id, @Nullable String reason);

    /**
     * All checks recorded here; sorts: newest, expiry.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#SCREEN_MEMBERS}
     */
    Listing<ScreeningView> here(ListQuery query);

    /**
     * @throws NotFound when there is no such check here
     * @throws Forbidden without {@link org.communityexchange.identity.Right#SCREEN_MEMBERS}
     */
    ScreeningView require(UUID id);
}
