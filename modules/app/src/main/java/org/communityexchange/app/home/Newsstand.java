package org.communityexchange.app.home;

import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.ListQuery;

import jakarta.enterprise.context.ApplicationScoped;

/** The next events and the latest needs and offers that whoever asks may see. */
@ApplicationScoped
class Newsstand {

    private static final ListQuery FEW = ListQuery.first(3);

    private final Boards boards;

    Newsstand(Boards boards) {
        this.boards = boards;
    }

    News of(BoardFilter filter) {
        return new News(
                boards.events(filter, FEW).items(),
                boards.needs(filter, FEW).items(),
                boards.offers(filter, FEW).items());
    }
}
