package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
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
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.participation.Guests;
import org.communityexchange.pool.internal.words.PlaceLineMessages;
import org.communityexchange.pool.internal.words.PlanningMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ChangeService implements EventChanges {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final EventEdits edits;
    private final Events events;
    private final Shifts shifts;
    private final RosterWork work;
    private final Guests guests;
    private final PlanningRows rows;
    private final Event<PlaceFreed> freed;
    private final Organisations organisations;
    private final Letters letters;
    private final PlanningMessages words;
    private final PlaceLineMessages lineWords;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ChangeService(
            EventEdits edits,
            Events events,
            Shifts shifts,
            RosterWork work,
            Guests guests,
            PlanningRows rows,
            Event<PlaceFreed> freed,
            Organisations organisations,
            Letters letters,
            PlanningMessages words,
            PlaceLineMessages lineWords,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.edits = edits;
        this.events = events;
        this.shifts = shifts;
        this.work = work;
        this.guests = guests;
        this.rows = rows;
        this.freed = freed;
        this.organisations = organisations;
        this.letters = letters;
        this.words = words;
        this.lineWords = lineWords;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EventView change(EventId id, ChangeEvent said) {
        me.demand(Right.PLAN_EVENTS);
        var before = edits.lock(id.value());
        if (!before.heldOn().equals(said.heldOn()) && said.heldOn() != null) {
            guests.hold(before.id());
            requireNobodyCame(before.id());
        }
        // Promises before shifts, as everybody else locks them.
        Map<UUID, RosterWork.Held> held = new LinkedHashMap<>(work.open(id.value()));
        var after = edits.change(id.value(), said);
        if (after.equals(before)) {
            return events.view(id);
        }
        audit.record(Act.of("pool.event-changed", after.id(), null, "An event was changed."));
        work.openedSince(id.value()).forEach(held::putIfAbsent);
        var moved = !after.heldOn().equals(before.heldOn()) || !after.place().equals(before.place());
        var now = clock.instant();
        shifts.placesOf(id.value()).forEach(shift -> work.follow(of(shift.shift(), held), shift, moved, now));
        if (moved) {
            var day = said(after.heldOn());
            held.values()
                    .forEach(each -> letters.owe(
                            new PersonId(each.person()),
                            "event-changed/" + after.id() + "/" + now.getEpochSecond(),
                            subject(words.letter_changed_subject(after.title(), day)),
                            words.letter_changed(after.title(), day, after.place()),
                            promise(each.id())));
            var page = events.view(id).href();
            guests.of(after.id())
                    .forEach(person -> letters.owe(
                            new PersonId(person),
                            "event-changed/" + after.id() + "/" + now.getEpochSecond(),
                            subject(words.letter_changed_subject(after.title(), day)),
                            words.letter_changed(after.title(), day, after.place()),
                            page));
            guests.waiting(after.id())
                    .forEach(person -> letters.owe(
                            new PersonId(person),
                            "event-line-changed/" + after.id() + "/" + now.getEpochSecond(),
                            subject(words.letter_changed_subject(after.title(), day)),
                            lineWords.letter_line_changed(after.title(), day, after.place()),
                            page));
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
            var zone = organisations.require(tenant.requireOrganisation()).zone();
            var day = said(shift.day());
            held.forEach(promise -> letters.owe(
                    new PersonId(all.get(promise).person()),
                    "shift-changed/" + shift.shift() + "/" + change.version(),
                    subject(words.letter_shift_subject(shift.title(), day)),
                    words.letter_shift(
                            shift.title(),
                            day,
                            TIME.format(shift.startsAt().atZone(zone)),
                            TIME.format(shift.endsAt().atZone(zone)),
                            shift.place()),
                    promise(promise)));
        }
        audit.record(Act.of("pool.shift-changed", shift.shift(), null, "A shift of an event was changed."));
        if (change.more()) {
            freed.fire(new PlaceFreed(shift.shift()));
        }
        return events.view(id);
    }

    private static List<UUID> of(UUID shift, Map<UUID, RosterWork.Held> held) {
        return held.values().stream()
                .filter(each -> each.shift().equals(shift))
                .map(RosterWork.Held::id)
                .toList();
    }

    private String promise(UUID id) {
        return "/o/" + tenant.requireOrganisation().value() + "/commitments/" + id;
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
        requireNobodyCame(id);
        // Promises before shifts, as everybody else locks them; whoever got a place meanwhile is found afterwards.
        Map<UUID, RosterWork.Held> held = new LinkedHashMap<>(work.open(id));
        shifts.open(id, shifts.of(id));
        work.openedSince(id).forEach(held::putIfAbsent);
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
        var day = said(event.heldOn());
        held.values()
                .forEach(each -> letters.owe(
                        new PersonId(each.person()),
                        "event-cancelled/" + id,
                        subject(words.letter_cancelled_subject(event.title(), day)),
                        words.letter_cancelled(event.title(), day, why),
                        "/commitments"));
        guests.callOff(id, why)
                .forEach(person -> letters.owe(
                        new PersonId(person),
                        "event-called-off/" + id,
                        subject(words.letter_cancelled_subject(event.title(), day)),
                        words.letter_called_off(event.title(), day, why),
                        "/wallet"));
        guests.endLine(id)
                .forEach(person -> letters.owe(
                        new PersonId(person),
                        "event-line-ended/" + id,
                        subject(words.letter_cancelled_subject(event.title(), day)),
                        lineWords.letter_line_ended(event.title(), day, why),
                        "/events"));
    }

    private void requireNobodyCame(UUID event) {
        if (rows.begun(event)) {
            throw new ProblemException(
                    PoolProblem.EVENT_BEGUN, "People came to this event, so its day stays and it is not cancelled.");
        }
    }

    private static String said(LocalDate day) {
        return DAY.format(day);
    }

    private static String subject(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
