package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.ChangeEvent;
import org.communityexchange.pool.ChangeShift;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.ShiftId;
import org.communityexchange.pool.internal.commitment.RosterWork;
import org.communityexchange.pool.internal.event.EventEdits;
import org.communityexchange.pool.internal.event.PlaceFreed;
import org.communityexchange.pool.internal.event.ShiftLines;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.participation.GuestLetters.Guest;
import org.communityexchange.pool.internal.participation.Guests;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ChangeService implements EventChanges {

    private static final int LONGEST_REASON = 500;

    private final EventEdits edits;
    private final Events events;
    private final Shifts shifts;
    private final RosterWork work;
    private final ShiftLines lines;
    private final Guests guests;
    private final PlanningRows rows;
    private final Event<PlaceFreed> freed;
    private final ChangeLetters letters;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    ChangeService(
            EventEdits edits,
            Events events,
            Shifts shifts,
            RosterWork work,
            ShiftLines lines,
            Guests guests,
            PlanningRows rows,
            Event<PlaceFreed> freed,
            ChangeLetters letters,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.edits = edits;
        this.events = events;
        this.shifts = shifts;
        this.work = work;
        this.lines = lines;
        this.guests = guests;
        this.rows = rows;
        this.freed = freed;
        this.letters = letters;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EventView change(EventId id, ChangeEvent said) {
        me.demand(Right.PLAN_EVENTS);
        var before = edits.lock(id.value());
        guests.hold(before.id());
        // Promises before shifts, as everybody else locks them.
        Map<UUID, RosterWork.Held> held = new LinkedHashMap<>(work.open(id.value()));
        var after = edits.change(id.value(), said);
        if (after.equals(before)) {
            return events.view(id);
        }
        audit.record(Act.of("pool.event-changed", after.id(), null, "An event was changed."));
        work.openedSince(id.value()).forEach(held::putIfAbsent);
        if (!after.heldOn().equals(before.heldOn())) {
            requireNobodyCame(before.id());
        }
        var moved = !after.heldOn().equals(before.heldOn()) || !after.place().equals(before.place());
        var now = clock.instant();
        shifts.placesOf(id.value()).forEach(shift -> work.follow(of(shift.shift(), held), shift, moved, now));
        if (moved) {
            var all = shifts.of(id.value());
            lines.moved(all, now);
            letters.moved(
                    after, held.values(), guests.moved(after.id()), waiting(guests.waiting(after.id()), all), now);
        }
        return events.view(id);
    }

    @Override
    @Transactional
    public ShiftNow shift(EventId id, ShiftId shift) {
        me.demand(Right.PLAN_EVENTS);
        return edits.shift(id.value(), shift.value());
    }

    @Override
    @Transactional
    public EventView changeShift(EventId id, ShiftId shiftId, ChangeShift said) {
        me.demand(Right.PLAN_EVENTS);
        edits.lock(id.value());
        guests.hold(id.value());
        var hours = guests.hours(id.value());
        Map<UUID, RosterWork.Held> all = new LinkedHashMap<>(work.open(id.value()));
        var change = edits.changeShift(id.value(), shiftId.value(), said);
        work.openedSince(id.value()).forEach(all::putIfAbsent);
        if (change.isMoved()) {
            requireNobodyCame(id.value());
        }
        var shift = change.after();
        var now = clock.instant();
        var held = of(shift.shift(), all);
        work.follow(held, shift, change.isMoved(), now);
        if (change.isMoved()) {
            lines.moved(List.of(shift.shift()), now);
        }
        guests.shiftsChanged(id.value(), hours);
        audit.record(Act.of("pool.shift-changed", shift.shift(), null, "A shift of an event was changed."));
        if (change.more()) {
            freed.fire(new PlaceFreed(shift.shift()));
        }
        if (change.isMoved()) {
            // Whoever just got a place read the new times in that letter.
            letters.moved(
                    id.value(),
                    shift,
                    change.version(),
                    held.stream().map(all::get).toList(),
                    waiting(List.of(), List.of(shift.shift())));
        }
        return events.view(id);
    }

    /** Whoever waits for a place to take part, and whoever does for one of these shifts. */
    private List<Guest> waiting(List<Guest> toTakePart, Collection<UUID> all) {
        var waiting = new ArrayList<>(toTakePart);
        lines.inOrder(all).forEach(each -> waiting.add(new Guest(each.person(), each.enteredBy())));
        return waiting;
    }

    private static List<UUID> of(UUID shift, Map<UUID, RosterWork.Held> held) {
        return held.values().stream()
                .filter(each -> each.shift().equals(shift))
                .map(RosterWork.Held::id)
                .toList();
    }

    @Override
    @Transactional
    public EventView cancel(EventId id, @Nullable String reason) {
        me.demand(Right.PLAN_EVENTS);
        var refusals = new Refusals();
        var why = refusals.text("reason", "Why", reason, LONGEST_REASON);
        refusals.throwIfAny();
        cancel(id.value(), why);
        return events.view(id);
    }

    /** Cancels an event and tells whoever had a place; twice is once. */
    void cancel(UUID id, String why) {
        var event = edits.lock(id);
        if (event.cancelled()) {
            return;
        }
        guests.hold(id);
        // Promises before shifts, as everybody else locks them; whoever got a place meanwhile is found afterwards.
        Map<UUID, RosterWork.Held> held = new LinkedHashMap<>(work.open(id));
        shifts.open(id, shifts.of(id));
        work.openedSince(id).forEach(held::putIfAbsent);
        requireNobodyCame(id);
        edits.cancel(id);
        var now = clock.instant();
        var by = me.id().value();
        for (var state : List.of(CommitmentState.OFFERED, CommitmentState.ACCEPTED)) {
            var those = held.values().stream()
                    .filter(each -> each.state() == state)
                    .map(RosterWork.Held::id)
                    .toList();
            work.move(those, state, CommitmentState.DECLINED, Party.STEWARD, why, by, now);
        }
        audit.record(Act.of("pool.event-cancelled", id, null, "An event was cancelled.")
                .because(why));
        letters.cancelled(
                event, why, held.values(), guests.callOff(id, why), waiting(guests.endLine(id), shifts.of(id)));
    }

    /** Asked once promises and shifts are locked: until then a tap at the door may still be on its way. */
    private void requireNobodyCame(UUID event) {
        if (rows.begun(event)) {
            throw new ProblemException(
                    PoolProblem.EVENT_BEGUN,
                    "It is written down who came to this event, so its day stays and it is not cancelled.");
        }
    }
}
