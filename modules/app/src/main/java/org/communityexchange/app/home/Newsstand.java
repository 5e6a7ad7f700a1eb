package org.communityexchange.app.home;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.MyPlaces;
import org.communityexchange.pool.StewardMarks;
import org.communityexchange.pool.Thanks;
import org.communityexchange.pool.Wallets;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The next events and the latest needs and offers that whoever asks may see. */
@ApplicationScoped
class Newsstand {

    private static final int SO_MANY = 3;
    private static final ListQuery FEW = ListQuery.first(SO_MANY);

    private final Boards boards;
    private final Wallets wallets;
    private final Commitments commitments;
    private final Organisations organisations;
    private final Thanks thanks;
    private final MyPlaces places;
    private final StewardMarks marks;

    Newsstand(
            Boards boards,
            Wallets wallets,
            Commitments commitments,
            Organisations organisations,
            Thanks thanks,
            MyPlaces places,
            StewardMarks marks) {
        this.boards = boards;
        this.wallets = wallets;
        this.commitments = commitments;
        this.organisations = organisations;
        this.thanks = thanks;
        this.places = places;
        this.marks = marks;
    }

    /** Everything for the signed-in person's front door, read at one go. */
    @Transactional
    MembersNews forMember() {
        var belongings = organisations.belongings();
        return new MembersNews(
                wallets.balance(),
                commitments.latest(SO_MANY),
                places.soonest(SO_MANY),
                belongings,
                belongings.isEmpty() ? organisations.all() : List.of(),
                marks.mine().others(),
                of(BoardFilter.NONE));
    }

    @Transactional
    News of(BoardFilter filter) {
        var latest = boards.latest(filter, SO_MANY);
        return new News(boards.events(filter, FEW).items(), latest.needs(), latest.offers());
    }

    /** Everything for the front door of one organisation, read at one go. */
    @Transactional
    OrganisationNews ofOrganisation(String organisation) {
        return new OrganisationNews(
                of(new BoardFilter(organisation, null, null)),
                thanks.stories(organisation, FEW).items());
    }
}
