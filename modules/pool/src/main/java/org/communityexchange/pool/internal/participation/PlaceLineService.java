package org.communityexchange.pool.internal.participation;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.PlaceLines;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.communityexchange.pool.internal.participation.PlaceLine.Waiting;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class PlaceLineService implements PlaceLines {

    private final PlaceLine line;
    private final EventPlaces places;
    private final ParticipationViews views;
    private final Events events;
    private final People people;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    PlaceLineService(
            PlaceLine line,
            EventPlaces places,
            ParticipationViews views,
            Events events,
            People people,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.line = line;
        this.places = places;
        this.views = views;
        this.events = events;
        this.people = people;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Standing join(EventId id, @Nullable UUID forPerson) {
        var person = person(forPerson);
        var terms = places.lock(id.value(), person).orElse(Terms.NONE);
        var event = events.view(id);
        refuse(event, terms);
        if (line.join(event.id(), person, me.id().value(), terms.price(), clock.instant())) {
            audit.record(Act.of("pool.place-line-joined", event.id(), person, "Somebody waits for a place at an event.")
                    .onBehalfOf(onBehalfOf(person)));
        }
        return standing(event.id(), person);
    }

    @Override
    @Transactional
    public Standing leave(EventId id, @Nullable UUID forPerson) {
        var person = person(forPerson);
        places.lock(id.value(), person);
        var event = events.view(id);
        if (line.leave(event.id(), person, clock.instant())) {
            audit.record(Act.of(
                            "pool.place-line-left",
                            event.id(),
                            person,
                            "Somebody no longer waits for a place at an event.")
                    .onBehalfOf(onBehalfOf(person)));
        }
        return standing(event.id(), person);
    }

    private void refuse(EventView event, Terms terms) {
        if (event.cancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This event does not take place.");
        }
        if (terms.places() == 0) {
            throw new ProblemException(
                    PoolProblem.CLOSED, "There are no places to take part; people help at this event.");
        }
        if (!views.today().isBefore(event.heldOn())) {
            throw new ProblemException(
                    PoolProblem.CLOSED,
                    "Until the day before, people wait in line. A place that comes free now is for whoever takes it first.");
        }
        if (terms.mine() != null) {
            throw new ProblemException(PoolProblem.ALREADY_TAKING_PART, "There is a place for them already.");
        }
        if (terms.left() > 0) {
            throw new ProblemException(PoolProblem.PLACES_LEFT, "This event has a place left. Take it.");
        }
    }

    private UUID person(@Nullable UUID forPerson) {
        return people.actingFor(forPerson == null ? null : new PersonId(forPerson))
                .id()
                .value();
    }

    private @Nullable UUID onBehalfOf(UUID person) {
        return person.equals(me.id().value()) ? null : person;
    }

    private Standing standing(UUID event, UUID person) {
        var all = line.inOrder(event);
        var own = all.stream().map(Waiting::person).toList().indexOf(person);
        return own < 0
                ? new Standing(event, null, all.size(), null)
                : new Standing(event, own + 1, all.size(), all.get(own).credits());
    }
}
