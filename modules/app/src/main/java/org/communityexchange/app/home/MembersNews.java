package org.communityexchange.app.home;

import org.communityexchange.identity.OrganisationView;
import org.communityexchange.identity.Organisations.Belonging;
import org.communityexchange.pool.LatestPromise;
import org.communityexchange.pool.MyPlaces;
import org.communityexchange.pool.WalletBalance;

import java.util.List;

/**
 * What a member finds at the front door.
 *
 * @param promises their newest
 * @param places they have at events to come, the soonest
 * @param organisations where they could belong; empty when they belong somewhere
 * @param others how many things of other organisations wait for them to decide
 */
record MembersNews(
        WalletBalance wallet,
        List<LatestPromise> promises,
        List<MyPlaces.Place> places,
        List<Belonging> belongings,
        List<OrganisationView> organisations,
        int others,
        News news) {}
