package org.communityexchange.app.home;

import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;

import java.util.List;

/** What is new, of one organisation or of all. */
record News(List<EventCard> events, List<NeedView> needs, List<OfferView> offers) {}
