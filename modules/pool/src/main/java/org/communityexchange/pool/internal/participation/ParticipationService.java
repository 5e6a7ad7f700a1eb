package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Books;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.OfferPlaces;
import org.communityexchange.pool.ParticipantsView;
import org.communityexchange.pool.ParticipationId;
import org.communityexchange.pool.ParticipationPreview;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.ParticipationView;
import org.communityexchange.pool.Participations;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PlacesView;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SettleParticipations;
import org.communityexchange.pool.TakePart;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.participation.ParticipationRows.Row;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Order of locks: the event's places, then the ledger's accounts. Whether the event takes place is read under the lock. */
@ApplicationScoped
class ParticipationService implements Participations {

    private static final int LONGEST_REASON = 1_000;

    private final ParticipationRows rows;
    private final EventPlaces places;
    private final Settling settling;
    private final Outcomes outcomes;
    private final Taking taking;
    private final NextInLine next;
    private final GuestHours hours;
    private final ParticipationViews views;
    private final Events events;
    private final Books books;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    ParticipationService(
            ParticipationRows rows,
            EventPlaces places,
            Settling settling,
            Outcomes outcomes,
            Taking taking,
            NextInLine next,
            GuestHours hours,
            ParticipationViews views,
            Events events,
            Books books,
            People people,
            Commands commands,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.settling = settling;
        this.outcomes = outcomes;
        this.taking = taking;
        this.next = next;
        this.hours = hours;
        this.views = views;
        this.events = events;
        this.books = books;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PlacesView places(EventView event) {
        var asking = me.find().map(person -> person.id().value()).orElse(null);
        return views.places(event, places.of(event.id(), asking).orElse(Terms.NONE));
    }

    @Override
    @Transactional
    public Shown shown(EventId id) {
        var event = events.view(id);
        return new Shown(event, places(event));
    }

    @Override
    @Transactional
    public Map<UUID, PlacesView> places(List<EventView> several) {
        var asking = me.find().map(person -> person.id().value()).orElse(null);
        var said = places.of(several.stream().map(EventView::id).toList(), asking);
        var now = views.now();
        return several.stream()
                .collect(Collectors.toMap(
                        EventView::id, event -> views.places(event, said.getOrDefault(event.id(), Terms.NONE), now)));
    }

    @Override
    @Transactional
    public PlacesView offer(EventId id, OfferPlaces said) {
        me.demand(Right.PLAN_EVENTS);
        var refusals = new Refusals();
        var read = Terms.read(said, "", refusals);
        refusals.throwIfAny();
        var now = places.lock(id.value(), null).orElse(Terms.NONE);
        var event = events.view(id);
        requireTakesPlace(event);
        if (read.places() < now.taken()) {
            throw new ProblemException(PoolProblem.PLACES_TAKEN, now.taken() + " places are taken already.")
                    .with("taken", now.taken());
        }
        var terms = now.saying(read);
        if (!terms.equals(now)) {
            var before = hours.of(event.id());
            places.say(event.id(), terms, me.id().value(), clock.instant());
            hours.tellGuests(event.id(), before);
            audit.record(Act.of(
                    "pool.event-places-said",
                    event.id(),
                    null,
                    read.places() + " people can take part in an event, for " + read.price() + " credits each."));
            if (read.places() == 0) {
                next.close(event.id());
            }
            var turn = next.look(event.id(), 0);
            settling.lock(List.of(), turn.people());
            next.fill(turn);
            hours.tellLine(event.id(), before);
        }
        return places(event);
    }

    @Override
    @Transactional
    public ParticipationPreview preview(EventId id, @Nullable UUID forPerson) {
        var person = people.actingFor(forPerson == null ? null : new PersonId(forPerson));
        var event = events.view(id);
        var terms = reach(event, places.of(event.id(), person.id().value()).orElse(Terms.NONE), person);
        var balance = books.balance(AccountRef.wallet(person.id().value())).quantity();
        var now = views.now();
        var until = ParticipationViews.deadline(event, terms, now.getZone());
        return new ParticipationPreview(
                event,
                PersonRef.of(person),
                terms.theirPrice(),
                balance,
                balance - terms.theirPrice(),
                terms.left(),
                until.day(),
                until.isOver(now.toInstant()),
                now.toLocalDate().isBefore(event.heldOn()),
                terms.waiting(),
                terms.inLine());
    }

    @Override
    @Transactional
    public ParticipationView take(EventId event, TakePart said, UUID key) {
        var person = people.actingFor(said.forPerson() == null ? null : new PersonId(said.forPerson()));
        var id = commands.once(key, "participation|" + event + said, made -> hold(made, event, person));
        return views.one(rows.require(id));
    }

    private void hold(UUID id, EventId eventId, PersonView person) {
        var who = person.id().value();
        var locked = places.lock(eventId.value(), who).orElse(Terms.NONE);
        var event = events.view(eventId);
        var terms = reach(event, locked, person);
        if (terms.left() == 0) {
            throw new ProblemException(PoolProblem.NO_PLACES_LEFT, "All places of this event are taken.")
                    .with("places", terms.places());
        }
        taking.take(new Taking.Agreed(
                id, event.id(), event.heldOn(), who, me.id().value(), terms.theirPrice(), terms.cancelDays()));
    }

    /** What can be taken of it by this person. */
    private Terms reach(EventView event, Terms terms, PersonView person) {
        requireTakesPlace(event);
        if (ParticipationViews.isOver(event, terms, views.now())) {
            throw new ProblemException(PoolProblem.CLOSED, "This event is over.");
        }
        if (terms.places() == 0) {
            throw new ProblemException(
                    PoolProblem.CLOSED, "There are no places to take part; people help at this event.");
        }
        if (terms.mine() != null) {
            throw new ProblemException(
                    PoolProblem.ALREADY_TAKING_PART,
                    person.id().equals(me.id())
                            ? "You already have a place."
                            : person.displayName() + " already has a place.");
        }
        return terms;
    }

    @Override
    @Transactional
    public ParticipationView view(ParticipationId id) {
        var row = rows.require(id.value());
        refuseStrangers(row);
        return views.one(row);
    }

    @Override
    @Transactional
    public ParticipationView withdraw(ParticipationId id, @Nullable String reason) {
        var seen = rows.require(id.value());
        refuseStrangers(seen);
        var refusals = new Refusals();
        var why = refusals.optionalText("reason", "Why", reason, LONGEST_REASON);
        refusals.throwIfAny();
        places.lock(seen.event(), null);
        var row = rows.require(id.value());
        if (row.state() != ParticipationState.WITHDRAWN) {
            if (row.isGoing() && !views.mayCancel(row)) {
                throw new ProblemException(
                        PoolProblem.TOO_LATE_TO_CANCEL,
                        "It could be given back until "
                                + (row.cancelUntil().equals(row.heldOn())
                                        ? "the event began"
                                        : "the end of " + row.cancelUntil())
                                + ". If you cannot come, tell whoever organises it: they can still give your credits back.");
            }
            // Who ended already is refused below, and frees nothing.
            var turn = next.look(row.event(), row.isGoing() ? 1 : 0);
            settling.lock(List.of(row), turn.people());
            settling.end(row, ParticipationState.WITHDRAWN, false, me.id().value(), why);
            next.fill(turn);
        }
        return views.one(rows.require(id.value()));
    }

    @Override
    @Transactional
    public ParticipantsView of(EventId id) {
        me.demand(Right.SERVE_SPENDS);
        return list(events.view(id));
    }

    @Override
    @Transactional
    public ParticipantsView settle(EventId id, SettleParticipations said, UUID key) {
        me.demand(Right.SERVE_SPENDS);
        commands.once(key, "participations-settled|" + id + said, made -> outcomes.settle(id, said));
        return list(events.view(id));
    }

    private ParticipantsView list(EventView event) {
        return views.all(event, places(event), rows.of(event.id()));
    }

    private static void requireTakesPlace(EventView event) {
        if (event.cancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
        }
    }

    private void refuseStrangers(Row row) {
        if (!views.has(row) && !me.may(Right.SERVE_SPENDS)) {
            throw new NotFound("participation");
        }
    }
}
