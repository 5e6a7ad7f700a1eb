package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** What people and the organisation itself need, inside the current organisation. */
public interface PublishedNeeds {

    /**
     * Publishes a need of the signed-in person, of a managed member, or of the organisation.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.ProblemException 422 {@code tool-lending-excluded} or
     *     {@code prohibited-here}
     * @throws Forbidden for the organisation's name without
     *     {@link org.communityexchange.identity.Right#PUBLISH_FOR_ORGANISATION}
     */
    NeedView publish(PublishNeed need, @Nullable UUID key);

    /** @throws NotFound when there is no such need here, or it is not meant for whoever asks */
    NeedView view(NeedId id);

    /** Open needs of the organisation that whoever asks may see; sorts: newest, title. */
    Listing<NeedView> here(ListQuery query);

    /**
     * Says anew what it says, and lets it stand anew. What was set aside or promised before keeps its own terms.
     *
     * @throws NotFound when there is no such need here
     * @throws Forbidden for whoever does not have it, unless it is the organisation's or a managed member's and they publish for
     *     the organisation
     * @throws InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.ProblemException as when it is published; 409 {@code closed} when it was
     *     taken back, {@code changed-meanwhile} when it is not what was looked at
     */
    NeedView change(NeedId id, ChangeNeed change);

    /**
     * Closes a need. Doing it twice is doing it once; promises already made stay as they are.
     *
     * @throws NotFound when there is no such need here
     * @throws Forbidden for whoever neither has it nor publishes for the organisation
     */
    NeedView close(NeedId id);

    /**
     * Lets it stand on the boards for another 60 days, also when its time was over.
     *
     * @throws NotFound when there is no such need here
     * @throws Forbidden for whoever neither has it nor publishes for the organisation
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code closed} when it was closed or its last day has
     *     passed
     */
    NeedView renew(NeedId id);

    /**
     * Open needs, wherever, that ask for what the signed-in person offers or published for somebody, longest waiting first; at
     * most 50.
     */
    List<AskedNeed> askedOfMe();

    /**
     * Open needs of the organisation that nobody has answered, the most urgent and longest waiting first; at most 200.
     *
     * @throws Forbidden without {@link org.communityexchange.identity.Right#CONFIRM}
     */
    List<NeedView> unanswered();
}
