package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.Attendance;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.LeaveOut;
import org.communityexchange.pool.OwnPresence;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.RecordTimes;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.WalkIn;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Line;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Means;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Origin;
import org.communityexchange.pool.internal.attendance.Marks.Arrival;
import org.communityexchange.pool.internal.attendance.Marks.Mark;
import org.communityexchange.pool.internal.attendance.Marks.Writing;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class AttendanceService implements Attendance {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_LEFT_OUT = 500;

    private final AttendanceRows rows;
    private final Marks marks;
    private final RosterViews views;
    private final Newcomers newcomers;
    private final Shifts shifts;
    private final Events events;
    private final Organisations organisations;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    AttendanceService(
            AttendanceRows rows,
            Marks marks,
            RosterViews views,
            Newcomers newcomers,
            Shifts shifts,
            Events events,
            Organisations organisations,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.views = views;
        this.newcomers = newcomers;
        this.shifts = shifts;
        this.events = events;
        this.organisations = organisations;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Roster roster(EventId id) {
        me.demand(Right.ACT_FOR_MEMBERS);
        return views.roster(events.programme(id), zone());
    }

    @Override
    @Transactional
    public Roster arrived(EventId id, UUID promise, @Nullable Instant at, @Nullable UUID key) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var event = events.programme(id);
        var day = begun(event);
        commands.once(
                key,
                "arrived|" + promise + at,
                made -> arrive(new Writing(event.id(), day, me.id().value(), Means.DOOR), promise, at));
        return views.roster(event, day.zone());
    }

    @Override
    @Transactional
    public Roster left(EventId id, UUID promise, @Nullable Instant at, @Nullable UUID key) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var event = events.programme(id);
        var day = begun(event);
        commands.once(
                key,
                "left|" + promise + at,
                made -> leave(new Writing(event.id(), day, me.id().value(), Means.DOOR), promise, at, "at"));
        return views.roster(event, day.zone());
    }

    private void arrive(Writing writing, UUID promise, @Nullable Instant at) {
        var line = marks.line(writing.event(), promise);
        if (line.arrived() == null && !Marks.SETTLED.contains(line.state())) {
            var moment = writing.day().moment(at);
            marks.write(writing, List.of(new Mark(line.promise(), moment, null, false, null)));
        }
    }

    private void leave(Writing writing, UUID promise, @Nullable Instant at, String field) {
        var line = marks.line(writing.event(), promise);
        if (line.left() != null) {
            return;
        }
        if (line.arrived() == null) {
            throw new InvalidInput(field, "Nobody wrote down when they came. Say that first.");
        }
        var moment = writing.day().moment(at);
        var refusals = new Refusals();
        if (!moment.isAfter(line.arrived())) {
            refusals.refuse(field, "They came less than a minute ago.");
        }
        refusals.throwIfAny();
        marks.write(writing, List.of(new Mark(line.promise(), line.arrived(), moment, false, null)));
    }

    @Override
    @Transactional
    public Roster walkIn(EventId id, WalkIn said, @Nullable UUID key) {
        return save(id, null, said, key);
    }

    @Override
    @Transactional
    public Roster record(EventId id, RecordTimes said) {
        return save(id, said, null, null);
    }

    @Override
    @Transactional
    public Roster save(EventId id, @Nullable RecordTimes times, @Nullable WalkIn newcomer, @Nullable UUID key) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var event = events.programme(id);
        var day = begun(event);
        var read = times == null ? List.<Mark>of() : TypedTimes.read(times, day);
        var arrivals = new ArrayList<Arrival>();
        if (newcomer != null) {
            var told = WalkedIn.read(newcomer, day);
            // Inside: what was done under this key is not asked about again.
            commands.once(
                    key,
                    "walk-in|" + id + newcomer,
                    made -> arrivals.add(
                            told.arrival(newcomers.person(newcomer, told.name(), told.email(), consent(event)))));
        }
        var means = times == null && newcomer != null && newcomer.in() == null ? Means.DOOR : Means.ROSTER;
        // Together, so that nothing is locked for the one before what the other needs.
        marks.write(new Writing(event.id(), day, me.id().value(), means), read, arrivals);
        return views.roster(event, day.zone());
    }

    static String consent(EventView event) {
        return "Gave their name at “" + event.title() + "” on " + event.heldOn()
                + "; stewards keep their credits until they claim them.";
    }

    @Override
    @Transactional
    public Roster close(EventId id) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var event = events.programme(id);
        var day = begun(event);
        var writing = new Writing(event.id(), day, me.id().value(), Means.CLOSING);
        if (rows.close(event.id(), writing.by(), writing.now())) {
            var absent = rows.of(event.id()).stream()
                    .filter(line -> line.state() == CommitmentState.ACCEPTED && line.arrived() == null)
                    .map(line -> new Mark(line.promise(), null, null, true, null))
                    .toList();
            marks.write(writing, absent);
            audit.record(Act.of("pool.roster-closed", event.id(), null, "The roster of an event was closed."));
        }
        return views.roster(event, day.zone());
    }

    @Override
    @Transactional
    public Roster leaveOut(EventId id, LeaveOut said, @Nullable UUID key) {
        me.demand(Right.CONFIRM);
        var event = events.programme(id);
        var refusals = new Refusals();
        var reason = refusals.text("reason", "Why", said.reason(), LONGEST_REASON);
        var promises = said.commitments() == null ? List.<UUID>of() : said.commitments();
        if (promises.isEmpty()
                || promises.size() > MOST_LEFT_OUT
                || promises.stream().anyMatch(Objects::isNull)) {
            refusals.refuse("commitments", "Send 1 to 500 promises.");
        }
        refusals.throwIfAny();
        commands.once(key, "left-out|" + id + said, made -> {
            var people = new HashMap<UUID, UUID>();
            rows.of(event.id()).forEach(line -> people.put(line.promise(), line.person()));
            if (!people.keySet().containsAll(promises)) {
                throw new NotFound("attendance");
            }
            rows.leaveOut(promises.stream().distinct().toList(), reason, me.id().value(), clock.instant());
            audit.recordAll(promises.stream()
                    .distinct()
                    .map(promise -> Act.of(
                                    "pool.work-left-out",
                                    promise,
                                    people.get(promise),
                                    "Work at an event was left out of a confirmation; it waits.")
                            .because(reason))
                    .toList());
        });
        return views.roster(event, zone());
    }

    @Override
    @Transactional
    public OwnPresence mine(EventId id) {
        me.demand(Right.COMMIT);
        var event = events.view(id);
        return views.own(event, today(event), me.id().value());
    }

    @Override
    @Transactional
    public OwnPresence here(EventId id, ShiftId shift) {
        me.demand(Right.COMMIT);
        var event = events.view(id);
        var writing = requireThatDay(event);
        var mine = own(event, shift);
        if (mine == null) {
            requireShift(event, shift);
            shifts.take(shift, writing.by());
            marks.write(
                    writing,
                    List.of(),
                    List.of(new Arrival(
                            writing.by(), shift.value(), writing.day().moment(null), null, Origin.WALK_IN)));
        } else {
            arrive(writing, mine.promise(), null);
        }
        return mine(id);
    }

    @Override
    @Transactional
    public OwnPresence leaving(EventId id, ShiftId shift) {
        me.demand(Right.COMMIT);
        var event = events.view(id);
        var writing = requireThatDay(event);
        requireShift(event, shift);
        var mine = own(event, shift);
        if (mine == null) {
            throw new InvalidInput(
                    "shift", "You are not on the roster of this shift yet. Say first that you are here.");
        }
        leave(writing, mine.promise(), null, "shift");
        return mine(id);
    }

    private @Nullable Line own(EventView event, ShiftId shift) {
        return rows.of(event.id(), me.id().value()).stream()
                .filter(line -> line.shift().equals(shift.value()) && line.state() != CommitmentState.LAPSED)
                .findFirst()
                .orElse(null);
    }

    private static void requireShift(EventView event, ShiftId shift) {
        if (event.shifts().stream().noneMatch(each -> each.id().equals(shift.value()))) {
            throw new NotFound("shift");
        }
    }

    private Writing requireThatDay(EventView event) {
        var day = begun(event);
        if (!day.isToday()) {
            throw new ProblemException(PoolProblem.NOT_THAT_DAY, "This event was on " + event.heldOn() + ".");
        }
        return new Writing(event.id(), day, me.id().value(), Means.SELF);
    }

    private EventDay begun(EventView event) {
        return EventDay.begun(event, zone(), clock.instant());
    }

    private EventDay today(EventView event) {
        return new EventDay(event.heldOn(), zone(), clock.instant());
    }

    private ZoneId zone() {
        return organisations.require(tenant.requireOrganisation()).zone();
    }
}
