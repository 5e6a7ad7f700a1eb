package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.pool.MyPlaces;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.PersonRef;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A person's places wherever they are, through the views that show a person their own. */
@ApplicationScoped
class OwnPlaces implements MyPlaces {

    private static final String SELECT = """
            select id, organisation_id, organisation_name, event_id, title, place, held_on, starts_at, person_id, credits, state,
                   kept, cancel_days, agreed_day
              from pool.own_participation where""" + " ";
    private static final String COMING =
            "(state in ('GOING', 'CAME') and held_on >= (?::timestamptz at time zone zone)::date)";
    private static final int MOST = 100;
    private static final int MOST_BEFORE = 50;

    /** A row, before it is known whose name goes with it. */
    private record Found<T>(T shown, UUID person) {}

    private final Statements statements;
    private final People people;
    private final CurrentPerson me;
    private final Clock clock;

    OwnPlaces(Statements statements, People people, CurrentPerson me, Clock clock) {
        this.statements = statements;
        this.people = people;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public All all() {
        var before = statements.list(
                SELECT + "not " + COMING + " order by held_on desc, taken_at desc, id limit " + MOST_BEFORE,
                OwnPlaces::place,
                clock.instant());
        return named(found(MOST), before);
    }

    @Override
    @Transactional
    public All coming() {
        return named(found(MOST), List.of());
    }

    @Override
    @Transactional
    public List<Place> soonest(int most) {
        var places = found(Math.clamp(most, 1, MOST));
        return shown(places, names(places.stream().map(Found::person)));
    }

    private List<Found<Place>> found(int most) {
        return statements.list(
                SELECT + COMING + " order by held_on, starts_at, id limit ?", OwnPlaces::place, clock.instant(), most);
    }

    private List<Found<Line>> waiting() {
        return statements.list(
                """
                        select organisation_id, organisation_name, event_id, title, held_on, person_id, credits, in_line
                          from pool.own_place_wait where held_on >= (?::timestamptz at time zone zone)::date
                         order by held_on, joined_at, id limit """ + " " + MOST,
                row -> new Found<>(
                        new Line(
                                row.getString("organisation_id"),
                                row.getString("organisation_name"),
                                row.getObject("event_id", UUID.class),
                                row.getString("title"),
                                row.getObject("held_on", LocalDate.class),
                                null,
                                row.getInt("credits"),
                                row.getInt("in_line")),
                        row.getObject("person_id", UUID.class)),
                clock.instant());
    }

    private All named(List<Found<Place>> coming, List<Found<Place>> before) {
        var waiting = waiting();
        var names =
                names(Stream.of(coming, before, waiting).flatMap(List::stream).map(Found::person));
        return new All(
                shown(coming, names),
                waiting.stream()
                        .map(each -> of(each.shown(), name(each.person(), names)))
                        .toList(),
                shown(before, names));
    }

    private List<Place> shown(List<Found<Place>> places, Map<PersonId, PersonView> names) {
        return places.stream()
                .map(each -> of(each.shown(), name(each.person(), names)))
                .toList();
    }

    /** Of others only: whoever has no place for somebody else asks nothing. */
    private Map<PersonId, PersonView> names(Stream<UUID> several) {
        var others = several.filter(person -> !person.equals(me.id().value()))
                .distinct()
                .map(PersonId::new)
                .toList();
        return others.isEmpty() ? Map.of() : people.byId(others);
    }

    private @Nullable PersonRef name(UUID person, Map<PersonId, PersonView> names) {
        if (person.equals(me.id().value())) {
            return null;
        }
        var known = names.get(new PersonId(person));
        return known == null ? new PersonRef(person, "–", false) : PersonRef.of(known);
    }

    private static Place of(Place place, @Nullable PersonRef person) {
        return new Place(
                place.id(),
                place.organisation(),
                place.organisationName(),
                place.event(),
                place.title(),
                place.place(),
                place.heldOn(),
                place.startsAt(),
                person,
                place.credits(),
                place.state(),
                place.kept(),
                place.cancelUntil());
    }

    private static Line of(Line line, @Nullable PersonRef person) {
        return new Line(
                line.organisation(),
                line.organisationName(),
                line.event(),
                line.title(),
                line.heldOn(),
                person,
                line.credits(),
                line.inLine());
    }

    private static Found<Place> place(ResultSet row) throws SQLException {
        var heldOn = row.getObject("held_on", LocalDate.class);
        return new Found<>(
                new Place(
                        row.getObject("id", UUID.class),
                        row.getString("organisation_id"),
                        row.getString("organisation_name"),
                        row.getObject("event_id", UUID.class),
                        row.getString("title"),
                        row.getString("place"),
                        heldOn,
                        Statements.instant(row, "starts_at"),
                        null,
                        row.getInt("credits"),
                        ParticipationState.valueOf(row.getString("state")),
                        row.getBoolean("kept"),
                        Deadline.day(heldOn, row.getObject("agreed_day", LocalDate.class), row.getInt("cancel_days"))),
                row.getObject("person_id", UUID.class));
    }
}
