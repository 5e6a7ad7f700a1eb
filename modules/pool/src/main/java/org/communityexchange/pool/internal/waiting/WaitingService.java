package org.communityexchange.pool.internal.waiting;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.Waiting;
import org.communityexchange.pool.internal.event.ShiftLines;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class WaitingService implements Waiting {

    private final Shifts shifts;
    private final ShiftLines lines;
    private final People people;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    WaitingService(Shifts shifts, ShiftLines lines, People people, AuditTrail audit, CurrentPerson me, Clock clock) {
        this.shifts = shifts;
        this.lines = lines;
        this.people = people;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Managed> managed(EventId event) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var names = people.managedHere().stream()
                .collect(Collectors.toMap(person -> person.id().value(), PersonRef::of));
        var found = new ArrayList<Managed>();
        var passed = new HashMap<UUID, Integer>();
        for (var next : lines.inOrder(shifts.of(event.value()))) {
            var place = passed.merge(next.shift(), 1, Integer::sum);
            var person = names.get(next.person());
            if (person != null) {
                found.add(new Managed(next.shift(), person, place));
            }
        }
        return found;
    }

    @Override
    @Transactional
    public Place join(ShiftId shift, @Nullable UUID forPerson) {
        me.demand(Right.COMMIT);
        var person = person(forPerson);
        var now = clock.instant();
        shifts.lock(shift, now);
        if (shifts.has(shift.value(), person)) {
            throw new ProblemException(PoolProblem.ALREADY_SIGNED_UP, "You already have a place in this shift.");
        }
        if (shifts.free(shift.value()) > 0) {
            throw new ProblemException(PoolProblem.PLACES_LEFT, "This shift has a place left. Take it.");
        }
        if (lines.join(shift.value(), person, me.id().value(), now)) {
            audit.record(Act.of("pool.line-joined", shift.value(), person, "Somebody waits for a place in a shift.")
                    .onBehalfOf(onBehalfOf(person)));
        }
        return place(shift, person);
    }

    @Override
    @Transactional
    public Place leave(ShiftId shift, @Nullable UUID forPerson) {
        me.demand(Right.COMMIT);
        var person = person(forPerson);
        shifts.look(shift);
        if (lines.leave(shift.value(), person, clock.instant())) {
            audit.record(Act.of("pool.line-left", shift.value(), person, "Somebody no longer waits for a place.")
                    .onBehalfOf(onBehalfOf(person)));
        }
        return place(shift, person);
    }

    private UUID person(@Nullable UUID forPerson) {
        return people.actingFor(forPerson == null ? null : new PersonId(forPerson))
                .id()
                .value();
    }

    private @Nullable UUID onBehalfOf(UUID person) {
        return person.equals(me.id().value()) ? null : person;
    }

    private Place place(ShiftId shift, UUID person) {
        var line = lines.of(shift.value(), person);
        return new Place(shift.value(), line.mine(), line.waiting());
    }
}
