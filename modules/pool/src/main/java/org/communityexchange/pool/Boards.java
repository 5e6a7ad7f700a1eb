package org.communityexchange.pool;

import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;

/**
 * What all organisations publish, side by side: for a visitor what is public, for whoever is signed in also what is meant for
 * the exchange. For an organisation's own page and for home, give a {@link BoardFilter} and a small {@link ListQuery}.
 */
public interface Boards {

    /**
     * Open offers; sorts: newest, title, price (those without a price last).
     *
     * @throws InvalidInput for an unknown sort or cursor
     */
    Listing<OfferView> offers(BoardFilter filter, ListQuery query);

    /**
     * Open needs; sorts: newest, title, urgent (the most urgent and longest waiting first).
     *
     * @throws InvalidInput for an unknown sort or cursor
     */
    Listing<NeedView> needs(BoardFilter filter, ListQuery query);

    /**
     * Events from today on; sorts: soonest.
     *
     * @throws InvalidInput for an unknown sort or cursor
     */
    Listing<EventCard> events(BoardFilter filter, ListQuery query);

    /**
     * One open offer as the boards show it, wherever it was published.
     *
     * @throws NotFound when there is none for whoever asks
     */
    OfferView offer(OfferId id);

    /** What the signed-in person published, wherever and in whichever state, newest first. */
    Listing<OwnPublication> mine(ListQuery query);

    /**
     * The newest needs and offers at one go, for a front page.
     *
     * @param few how many of each at most
     */
    LatestView latest(BoardFilter filter, int few);
}
