package org.communityexchange.pool.internal.waiting;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.Waiting;
import org.communityexchange.pool.internal.event.ShiftLines;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class WaitingService implements Waiting {

    private final Shifts shifts;
    private final ShiftLines lines;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    WaitingService(
            Shifts shifts,
            ShiftLines lines,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.shifts = shifts;
        this.lines = lines;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public FullShifts managed(EventId event) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var full = shifts.full(event.value());
        var members = people.managedHere().stream().map(PersonRef::of).toList();
        var names = members.stream().collect(Collectors.toMap(PersonRef::id, Function.identity()));
        var waiting = lines
                .inOrder(full.shifts().stream().map(Shifts.Place::shift).toList())
                .stream()
                .collect(Collectors.groupingBy(ShiftLines.Waiting::shift));
        return new FullShifts(
                event.value(),
                tenant.requireOrganisation().value(),
                full.title(),
                full.shifts().stream()
                        .map(shift -> full(shift, waiting.getOrDefault(shift.shift(), List.of()), names))
                        .toList(),
                members);
    }

    private static FullShift full(Shifts.Place shift, List<ShiftLines.Waiting> line, Map<UUID, PersonRef> names) {
        var managed = IntStream.range(0, line.size())
                .filter(place -> names.containsKey(line.get(place).person()))
                .mapToObj(place -> new Managed(names.get(line.get(place).person()), place + 1))
                .toList();
        return new FullShift(shift.shift(), shift.title(), shift.startsAt(), shift.minutes(), line.size(), managed);
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
