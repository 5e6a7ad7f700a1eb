package org.communityexchange.pool.internal.planning;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.ChangeEvent;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventChanges;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.commitment.RosterWork;
import org.communityexchange.pool.internal.event.EventEdits;
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
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ChangeService implements EventChanges {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final EventEdits edits;
    private final Events events;
    private final Shifts shifts;
    private final RosterWork work;
    private final Guests guests;
    private final PlanningRows rows;
    private final Letters letters;
    private final PlanningMessages words;
    private final PlaceLineMessages lineWords;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    ChangeService(
            EventEdits edits,
            Events events,
            Shifts shifts,
            RosterWork work,
            Guests guests,
            PlanningRows rows,
            Letters letters,
            PlanningMessages words,
            PlaceLineMessages lineWords,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.edits = edits;
        this.events = events;
        this.shifts = shifts;
        this.work = work;
        this.guests = guests;
        this.rows = rows;
        this.letters = letters;
        this.words = words;
        this.lineWords = lineWords;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EventView change(EventId id, ChangeEvent said) {
        me.demand(Right.PLAN_EVENTS);
        var before = edits.lock(id.value());
        if (!before.heldOn().equals(said.heldOn()) && said.heldOn() != null) {
            requireNobodyCame(before.id());
        }
        var after = edits.change(id.value(), said);
        if (!after.equals(before)) {
            audit.record(Act.of("pool.event-changed", after.id(), null, "An event was changed."));
        }
        var shown = events.view(id);
        if (!after.heldOn().equals(before.heldOn()) || !after.place().equals(before.place())) {
            var day = said(after.heldOn());
            Stream.concat(
                            work.open(after.id()).values().stream().map(RosterWork.Held::person),
                            guests.of(after.id()).stream())
                    .distinct()
                    .forEach(person -> letters.owe(
                            new PersonId(person),
                            "event-changed/" + after.id() + "/"
                                    + clock.instant().getEpochSecond(),
                            subject(words.letter_changed_subject(after.title(), day)),
                            words.letter_changed(after.title(), day, after.place()),
                            shown.href()));
            guests.waiting(after.id())
                    .forEach(person -> letters.owe(
                            new PersonId(person),
                            "event-line-changed/" + after.id() + "/"
                                    + clock.instant().getEpochSecond(),
                            subject(words.letter_changed_subject(after.title(), day)),
                            lineWords.letter_line_changed(after.title(), day, after.place()),
                            shown.href()));
        }
        return shown;
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
