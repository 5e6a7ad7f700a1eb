package org.communityexchange.pool.internal.board;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Boards;
import org.communityexchange.pool.Category;
import org.communityexchange.pool.EventCard;
import org.communityexchange.pool.NeedView;
import org.communityexchange.pool.OfferView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PublishedState;
import org.communityexchange.pool.Urgency;
import org.jspecify.annotations.Nullable;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

@ApplicationScoped
class BoardService implements Boards {

    private static final String NEWEST = "v.created_at, v.id";
    private static final String TITLE = "v.title, v.id";
    /** After every price there is. */
    private static final String PRICE = "coalesce(v.price_credits, 100000), v.id";

    private final EntityManager entities;
    private final People people;
    private final CurrentPerson me;
    private final Clock clock;

    BoardService(EntityManager entities, People people, CurrentPerson me, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Listing<OfferView> offers(BoardFilter filter, ListQuery query) {
        var sort = query.sortOf(List.of("newest", "title", "price"));
        var rows = new BoardQuery(entities, """
                        select v.*, (select t.taken from pool.exchange_offer_taken t
                          where t.organisation_id = v.organisation_id and t.offer_id = v.id
                            and t.month = to_char(cast(:now as timestamptz) at time zone v.zone, 'YYYY-MM')) as taken
                        """, "pool.exchange_offer")
                .with("now", Timestamp.from(clock.instant()))
                .filter(filter, true)
                .rows(
                        query,
                        switch (sort) {
                            case "title" -> TITLE;
                            case "price" -> PRICE;
                            default -> NEWEST;
                        },
                        sort.equals("newest"));
        var page = Listing.of(rows, query.limit(), BoardService::id);
        var names = names(page.items(), "offered_by");
        return page.map(row -> offer(row, names));
    }

    @Override
    @Transactional
    public Listing<NeedView> needs(BoardFilter filter, ListQuery query) {
        var sort = query.sortOf(List.of("newest", "title"));
        var rows = new BoardQuery(entities, "select v.*", "pool.exchange_need")
                .filter(filter, true)
                .rows(query, sort.equals("title") ? TITLE : NEWEST, sort.equals("newest"));
        var page = Listing.of(rows, query.limit(), BoardService::id);
        var names = names(page.items(), "needed_by");
        return page.map(row -> need(row, names));
    }

    @Override
    @Transactional
    public Listing<EventCard> events(BoardFilter filter, ListQuery query) {
        query.sortOf(List.of("soonest"));
        var rows = new BoardQuery(entities, "select v.*", "pool.exchange_event")
                .filter(filter, false)
                .and(
                        "v.held_on >= cast(cast(:now as timestamptz) at time zone v.zone as date)",
                        "now",
                        Timestamp.from(clock.instant()))
                .rows(query, "v.held_on, v.id", false);
        return Listing.of(rows, query.limit(), BoardService::id).map(BoardService::event);
    }

    private OfferView offer(Tuple row, Map<PersonId, PersonView> names) {
        var capacity = row.get("capacity_per_month", Integer.class);
        var taken = row.get("taken", Integer.class);
        return new OfferView(
                id(row),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                person(row, "offered_by", names),
                row.get("offered_by") == null,
                row.get("title", String.class),
                row.get("description", String.class),
                Category.valueOf(row.get("category", String.class)),
                row.get("place", String.class),
                row.get("price_credits", Integer.class),
                row.get("unit_label", String.class),
                capacity,
                capacity == null ? null : (Integer) Math.max(0, capacity - (taken == null ? 0 : taken)),
                Audience.valueOf(row.get("audience", String.class)),
                PublishedState.PUBLISHED,
                row.get("created_at", Instant.class),
                false);
    }

    private NeedView need(Tuple row, Map<PersonId, PersonView> names) {
        return new NeedView(
                id(row),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                person(row, "needed_by", names),
                row.get("needed_by") == null,
                row.get("title", String.class),
                row.get("description", String.class),
                Category.valueOf(row.get("category", String.class)),
                row.get("place", String.class),
                row.get("wanted_when", String.class),
                Urgency.valueOf(row.get("urgency", String.class)),
                row.get("minutes_estimate", Integer.class),
                Audience.valueOf(row.get("audience", String.class)),
                PublishedState.PUBLISHED,
                row.get("created_at", Instant.class),
                false,
                false);
    }

    private static EventCard event(Tuple row) {
        int places = row.get("places", Integer.class);
        int taken = row.get("taken", Integer.class);
        return new EventCard(
                id(row),
                row.get("organisation_id", String.class),
                row.get("organisation_name", String.class),
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("place", String.class),
                row.get("held_on", LocalDate.class),
                row.get("starts_at", Instant.class),
                places,
                Math.max(0, places - taken));
    }

    /** Names are for people who are signed in. */
    private Map<PersonId, PersonView> names(List<Tuple> rows, String column) {
        if (me.find().isEmpty()) {
            return Map.of();
        }
        return people.byId(rows.stream()
                .map(row -> row.get(column, UUID.class))
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
    }

    private static @Nullable PersonRef person(Tuple row, String column, Map<PersonId, PersonView> names) {
        var id = row.get(column, UUID.class);
        var person = id == null ? null : names.get(new PersonId(id));
        return person == null ? null : PersonRef.of(person);
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }
}
