package org.communityexchange.app.home;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.Wallets;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The next events and the latest needs and offers that whoever asks may see. */
@ApplicationScoped
class Newsstand {

    private static final ListQuery FEW = ListQuery.first(3);

    private final Boards boards;
    private final Wallets wallets;
    private final Commitments commitments;
    private final Organisations organisations;

    Newsstand(Boards boards, Wallets wallets, Commitments commitments, Organisations organisations) {
        this.boards = boards;
        this.wallets = wallets;
        this.commitments = commitments;
        this.organisations = organisations;
    }

    /** Everything for the signed-in person's front door, read at one go. */
    @Transactional
    MembersNews forMember() {
        var belongings = organisations.belongings();
        return new MembersNews(
                wallets.balance(),
                commitments.mine(FEW).items(),
                belongings,
                belongings.isEmpty() ? organisations.all() : List.of(),
                of(BoardFilter.NONE));
    }

    @Transactional
    News of(BoardFilter filter) {
        return new News(
                boards.events(filter, FEW).items(),
                boards.needs(filter, FEW).items(),
                boards.offers(filter, FEW).items());
    }
}
