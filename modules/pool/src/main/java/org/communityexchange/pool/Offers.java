package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** What people and the organisation itself offer, inside the current organisation. */
public interface Offers {

    /**
     * Publishes an offer of the signed-in person, of a managed member, or of the organisation.
     *
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.ProblemException 422 {@code tool-lending-excluded} or
     *     {@code prohibited-here}; 409 {@code screening-needed} for sensitive help without a check
     * @throws Forbidden for a price or the organisation's name without
     *     {@link org.communityexchange.identity.Right#PUBLISH_FOR_ORGANISATION}
     */
    OfferView publish(PublishOffer offer, @Nullable UUID key);

    /** @throws NotFound when there is no such offer here, or it is not meant for whoever asks */
    OfferView view(OfferId id);

    /** Open offers of the organisation that whoever asks may see; sorts: newest, title. */
    Listing<OfferView> here(ListQuery query);

    /**
     * Says anew what it says, and lets it stand anew. What was set aside or promised before keeps its own terms.
     *
     * @throws NotFound when there is no such offer here
     * @throws Forbidden for whoever does not have it, unless it is the organisation's or a managed member's and they publish for
     *     the organisation; for another price or number without that right
     * @throws InvalidInput naming every field that cannot be used; a number below what is taken or promised
     *     already in this month or week, too
     * @throws org.communityexchange.kernel.problem.ProblemException as when it is published; 409 {@code closed} when it was
     *     taken back, {@code changed-meanwhile} when it is not what was looked at
     */
    OfferView change(OfferId id, ChangeOffer change);

    /**
     * Takes an offer back. Doing it twice is doing it once.
     *
     * @throws NotFound when there is no such offer here
     * @throws Forbidden for whoever neither offers it nor publishes for the organisation
     */
    OfferView close(OfferId id);

    /**
     * Lets it stand on the boards for another 90 days, also when its time was over.
     *
     * @throws NotFound when there is no such offer here
     * @throws Forbidden for whoever neither offers it nor publishes for the organisation
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code closed} when it was taken back or its last day
     *     has passed, {@code screening-needed}
     */
    OfferView renew(OfferId id);
}
