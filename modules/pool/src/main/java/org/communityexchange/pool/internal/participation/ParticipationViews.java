package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.ParticipantsView;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.ParticipationView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PlacesView;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.event.EventPlaces.Hours;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Places as whoever asks sees them, and what they may do with them now. */
@ApplicationScoped
class ParticipationViews {

    private final Organisations organisations;
    private final People people;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ParticipationViews(
            Organisations organisations, People people, TenantContext tenant, CurrentPerson me, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** Where the organisation is. */
    LocalDate today() {
        return now().toLocalDate();
    }

    /** By the organisation's clock. */
    ZonedDateTime now() {
        return clock.instant()
                .atZone(organisations.require(tenant.requireOrganisation()).zone());
    }

    /** Until when a place that is taken now can be given back. */
    static Deadline deadline(EventView event, Terms terms, ZoneId zone) {
        var begins = hours(event, terms, zone).begin();
        return Deadline.of(event.heldOn(), event.heldOn(), terms.cancelDays(), begins, zone);
    }

    /** Whether nobody can take a place any more. */
    static boolean isOver(EventView event, Terms terms, ZonedDateTime now) {
        return hours(event, terms, now.getZone()).areOver(now.toInstant());
    }

    /** Where nothing was said of places the event is as long as its day. */
    private static Hours hours(EventView event, Terms terms, ZoneId zone) {
        var said = terms.hours();
        return said == null
                ? new Hours(
                        event.heldOn().atStartOfDay(zone).toInstant(),
                        event.heldOn().plusDays(1).atStartOfDay(zone).toInstant())
                : said;
    }

    /**
     * @param onlyHere whether it is said of nobody but who is there, for which it is early enough half an hour before
     * @throws ProblemException 409 {@code event-not-yet}
     */
    void requireBegun(EventView event, Terms terms, boolean onlyHere) {
        var now = now();
        var hours = hours(event, terms, now.getZone());
        if (onlyHere ? !hours.areNear(now.toInstant()) : !hours.haveBegun(now.toInstant())) {
            throw new ProblemException(
                    PoolProblem.EVENT_NOT_YET,
                    "This event is on " + event.heldOn()
                            + ". Who is there is said from half an hour before it begins, and"
                            + " who did not come once it has begun.");
        }
    }

    PlacesView places(EventView event, Terms terms) {
        return places(event, terms, now());
    }

    PlacesView places(EventView event, Terms terms, ZonedDateTime now) {
        var until = deadline(event, terms, now.getZone());
        return new PlacesView(
                event.id(),
                terms.places(),
                terms.left(),
                terms.price(),
                terms.cancelDays(),
                until.day(),
                until.isOver(now.toInstant()),
                terms.mine(),
                !event.cancelled() && !isOver(event, terms, now),
                !event.cancelled() && now.toLocalDate().isBefore(event.heldOn()),
                terms.starts(),
                terms.ends(),
                terms.waiting(),
                terms.inLine());
    }

    /** Whether it is theirs. Whoever took it for a managed member reaches it by the seat they have now, and not by that. */
    boolean has(Row row) {
        return row.person().equals(me.id().value());
    }

    /** In time by whoever has it; late by those who serve, who do not decide about their own. */
    boolean mayCancel(Row row) {
        return mayCancel(row, now(), household());
    }

    private boolean mayCancel(Row row, ZonedDateTime now, Set<PersonId> household) {
        var serves = me.may(Right.SERVE_SPENDS);
        var inTime = !row.deadline(now.getZone()).isOver(now.toInstant());
        return row.isGoing() && (inTime ? has(row) || serves : serves && !concerns(row, household));
    }

    /** Whether somebody else says of this place whether its person was there: it is theirs, their household's, or they took it. */
    static boolean concerns(Row row, Set<PersonId> household) {
        return household.contains(new PersonId(row.person())) || household.contains(new PersonId(row.enteredBy()));
    }

    /** Whoever asks, and those they live with. */
    Set<PersonId> household() {
        return people.householdOf(me.id());
    }

    private boolean maySettle(Row row, ZonedDateTime now, Set<PersonId> household) {
        return row.isGoing()
                && me.may(Right.SERVE_SPENDS)
                && row.hours().areNear(now.toInstant())
                && !concerns(row, household);
    }

    ParticipationView one(Row row) {
        return of(List.of(row)).get(0);
    }

    ParticipantsView all(EventView event, PlacesView places, List<Row> rows) {
        return new ParticipantsView(
                event,
                places,
                of(rows),
                Math.toIntExact(rows.stream().filter(Row::isGoing).count()),
                Math.toIntExact(rows.stream()
                        .filter(row -> row.state() == ParticipationState.CAME)
                        .count()),
                rows.stream().filter(Row::kept).mapToLong(Row::credits).sum(),
                rows.stream().filter(Row::isGoing).mapToLong(Row::credits).sum(),
                rows.stream().anyMatch(row -> row.hours().haveBegun(clock.instant())));
    }

    private List<ParticipationView> of(List<Row> rows) {
        var here = organisations.require(tenant.requireOrganisation());
        var now = clock.instant().atZone(here.zone());
        var judges = me.may(Right.SERVE_SPENDS) && rows.stream().anyMatch(Row::isGoing);
        var household = judges ? household() : Set.<PersonId>of();
        var names = people.byId(rows.stream()
                .flatMap(row -> Stream.of(row.person(), row.enteredBy(), row.closedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
        return rows.stream()
                .map(row -> new ParticipationView(
                        row.id(),
                        here.id(),
                        here.name(),
                        row.event(),
                        row.title(),
                        row.heldOn(),
                        row.place(),
                        row.starts(),
                        row.ends(),
                        named(row.person(), names),
                        row.enteredBy().equals(row.person()) ? null : named(row.enteredBy(), names),
                        row.credits(),
                        row.state(),
                        row.kept(),
                        row.takenAt(),
                        row.cancelUntil(),
                        row.closedAt(),
                        row.closedBy() == null ? null : named(row.closedBy(), names),
                        row.closeReason(),
                        mayCancel(row, now, household),
                        maySettle(row, now, household)))
                .toList();
    }

    private static PersonRef named(@Nullable UUID id, Map<PersonId, PersonView> names) {
        var known = Objects.requireNonNull(id);
        var person = names.get(new PersonId(known));
        return person == null ? new PersonRef(known, "–", false) : PersonRef.of(person);
    }
}
