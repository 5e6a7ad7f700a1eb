package org.communityexchange.pool.internal.board;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.LatestView;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.OwnPublication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

@ApplicationScoped
class BoardService implements Boards {

    private static final String NEWEST = "v.created_at, v.id";
    private static final String TITLE = "v.title, v.id";
    private static final String URGENT = "v.urgency_rank, v.created_at, v.id";
    /** After every price there is. */
    private static final String PRICE = "coalesce(v.price_credits, 100000), v.id";

    private final EntityManager entities;
    private final Narrowed narrowed;
    private final Readers readers;
    private final CurrentPerson me;
    private final Clock clock;

    BoardService(EntityManager entities, Narrowed narrowed, Readers readers, CurrentPerson me, Clock clock) {
        this.entities = entities;
        this.narrowed = narrowed;
        this.readers = readers;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Listing<OfferView> offers(BoardFilter filter, ListQuery query) {
        var sort = query.sortOf(List.of("newest", "title", "price"));
        var rows = narrowed.offers(BoardRows.OFFER, filter)
                .rows(
                        query,
                        switch (sort) {
                            case "title" -> TITLE;
                            case "price" -> PRICE;
                            default -> NEWEST;
                        },
                        sort.equals("newest"));
        var page = Listing.of(rows, query.limit(), BoardService::id);
        var names = readers.names(page.items());
        return page.map(row -> BoardRows.offer(row, names.get(row.get("by_id", UUID.class))));
    }

    @Override
    @Transactional
    public Listing<NeedView> needs(BoardFilter filter, ListQuery query) {
        var sort = query.sortOf(List.of("newest", "title", "urgent"));
        var now = clock.instant();
        var rows = narrowed.needs(BoardRows.NEED, filter)
                .rows(
                        query,
                        switch (sort) {
                            case "title" -> TITLE;
                            case "urgent" -> URGENT;
                            default -> NEWEST;
                        },
                        sort.equals("newest"));
        var page = Listing.of(rows, query.limit(), BoardService::id);
        var names = readers.names(page.items());
        return page.map(row -> BoardRows.need(row, names.get(row.get("by_id", UUID.class)), now));
    }

    @Override
    @Transactional
    public LatestView latest(BoardFilter filter, int few) {
        var now = clock.instant();
        var first = ListQuery.first(few);
        var needs = Listing.of(narrowed.needs(BoardRows.NEED, filter).rows(first, NEWEST, true), few, BoardService::id)
                .items();
        var offers = Listing.of(
                        narrowed.offers(BoardRows.OFFER, filter).rows(first, NEWEST, true), few, BoardService::id)
                .items();
        // Both lists' names in one question.
        var names = readers.names(Stream.concat(needs.stream(), offers.stream()).toList());
        return new LatestView(
                needs.stream()
                        .map(row -> BoardRows.need(row, names.get(row.get("by_id", UUID.class)), now))
                        .toList(),
                offers.stream()
                        .map(row -> BoardRows.offer(row, names.get(row.get("by_id", UUID.class))))
                        .toList());
    }

    @Override
    @Transactional
    public OfferView offer(OfferId id) {
        var rows = narrowed.offers(BoardRows.OFFER, BoardFilter.NONE)
                .and("v.id = :id", "id", id.value())
                .rows(ListQuery.first(1), NEWEST, true);
        if (rows.isEmpty()) {
            throw new NotFound("offer");
        }
        var names = readers.names(rows);
        return BoardRows.offer(rows.get(0), names.get(rows.get(0).get("by_id", UUID.class)));
    }

    @Override
    @Transactional
    public Listing<OwnPublication> mine(ListQuery query) {
        query.sortOf(List.of("newest"));
        me.require();
        var now = clock.instant();
        var rows = new BoardQuery(entities, "select v.*", "pool.own_publication").rows(query, NEWEST, true);
        return Listing.of(rows, query.limit(), BoardService::id).map(row -> BoardRows.own(row, now));
    }

    @Override
    @Transactional
    public Listing<EventCard> events(BoardFilter filter, ListQuery query) {
        query.sortOf(List.of("soonest"));
        var rows = new BoardQuery(entities, "select v.*", "pool.exchange_event")
                .filter(filter, clock.instant())
                .and("v.held_on >= cast(cast(:now as timestamptz) at time zone v.zone as date)")
                .rows(query, "v.held_on, v.id", false);
        return Listing.of(rows, query.limit(), BoardService::id).map(BoardRows::event);
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }
}
