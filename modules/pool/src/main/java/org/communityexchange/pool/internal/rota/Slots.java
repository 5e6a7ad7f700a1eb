package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.commitment.RotaWork;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the times of duties ahead, and gives their places away under the lock of their row. */
@ApplicationScoped
class Slots {

    static final int WEEKS_AHEAD = 6;

    private final DutyRepository duties;
    private final SlotRepository slots;
    private final HabitRepository habits;
    private final RotaRows rows;
    private final RotaWork work;
    private final Organisations organisations;
    private final People people;
    private final TenantContext tenant;
    private final Clock clock;

    Slots(
            DutyRepository duties,
            SlotRepository slots,
            HabitRepository habits,
            RotaRows rows,
            RotaWork work,
            Organisations organisations,
            People people,
            TenantContext tenant,
            Clock clock) {
        this.duties = duties;
        this.slots = slots;
        this.habits = habits;
        this.rows = rows;
        this.work = work;
        this.organisations = organisations;
        this.people = people;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Those that stand. */
    List<UUID> standing() {
        return duties.standing().stream().map(Duty::id).toList();
    }

    /** Makes what is due until six weeks from now, one time in each week or month; twice is once. */
    void goOn(UUID duty) {
        makeAhead(duties.requireForUpdate(duty));
    }

    /** As {@link #goOn}, for a duty that is locked or new. */
    void makeAhead(Duty duty) {
        if (duty.isEnded()) {
            return;
        }
        var now = clock.instant();
        var zone = zone();
        var today = today();
        var course = duty.course();
        var made = slots.daysMade(duty.id(), course.period(today)).stream()
                .map(course::period)
                .collect(Collectors.toSet());
        var every = habits.of(duty.id());
        rows.lock(every.stream().map(Habit::personId).toList());
        for (var day : course.days(today, today.plusWeeks(WEEKS_AHEAD))) {
            var begins = course.begins(day, zone).toInstant();
            if (made.contains(course.period(day)) || !begins.isAfter(now)) {
                continue;
            }
            var slot = DutySlot.of(Ids.next(), duty, day, begins);
            slots.persist(slot);
            slots.flush();
            every.forEach(habit -> takeByHabit(slot, duty, habit));
        }
    }

    /** Takes a place for somebody who takes the duty every time, if one is left and they are still a member. */
    private void takeByHabit(DutySlot slot, Duty duty, Habit habit) {
        if (!slot.day().isAfter(habit.untilOn())
                && people.isMemberHere(new PersonId(habit.personId()))
                && hasPlaceFor(slot, habit.personId())) {
            work.take(Ids.next(), workOf(slot, duty), habit.personId(), habit.enteredBy());
        }
    }

    /** Takes a place in each time that was made already. @return how many */
    int takeAll(Duty duty, Habit habit) {
        var taken = 0;
        var ahead = slots.ahead(duty.id(), clock.instant());
        rows.lock(List.of(habit.personId()));
        for (var slot : ahead) {
            if (!slot.day().isAfter(habit.untilOn()) && hasPlaceFor(slot, habit.personId())) {
                work.take(Ids.next(), workOf(slot, duty), habit.personId(), habit.enteredBy());
                taken++;
            }
        }
        return taken;
    }

    /**
     * Locks the turns of everybody who has one of these times, or takes the duty every time: together and by id, so that two
     * duties that change at once do not wait for each other.
     */
    void lockPeople(Duty duty, List<DutySlot> among) {
        var people = new ArrayList<>(
                habits.of(duty.id()).stream().map(Habit::personId).toList());
        turns(among).forEach(turn -> people.add(turn.person()));
        rows.lock(people);
    }

    private List<RotaRows.Turn> turns(List<DutySlot> among) {
        return rows.turns(among.stream().map(DutySlot::id).toList());
    }

    /** @param person who is locked */
    private boolean hasPlaceFor(DutySlot slot, UUID person) {
        var turns = rows.turns(List.of(slot.id()));
        return turns.size() < slot.people()
                && turns.stream().noneMatch(turn -> turn.person().equals(person))
                && !rows.isElsewhere(person, slot.id(), slot.startsAt(), slot.endsAt());
    }

    /**
     * Locks a time until the transaction ends.
     *
     * @throws ProblemException 409 {@code closed} when it does not take place, or has ended
     */
    DutySlot lockOpen(UUID id) {
        var slot = slots.requireForUpdate(id);
        if (slot.isCancelled()) {
            throw new ProblemException(PoolProblem.CLOSED, "This duty was removed from the rota.");
        }
        if (!slot.endsAt().isAfter(clock.instant())) {
            throw new ProblemException(PoolProblem.CLOSED, "This time is over.");
        }
        return slot;
    }

    /**
     * Refuses somebody for whom there is no place.
     *
     * @param needsPlace whether one must be free; false for a turn that changes hands
     */
    void requirePlace(DutySlot slot, UUID person, boolean needsPlace) {
        var turns = rows.turns(List.of(slot.id()));
        if (turns.stream().anyMatch(turn -> turn.person().equals(person))) {
            throw new ProblemException(PoolProblem.ALREADY_SIGNED_UP, "You already have a turn at this time.");
        }
        rows.lock(List.of(person));
        if (rows.isElsewhere(person, slot.id(), slot.startsAt(), slot.endsAt())) {
            throw new ProblemException(
                    PoolProblem.TWO_ROLES_AT_ONCE, "There is a turn of another duty at this time already.");
        }
        if (needsPlace && turns.size() >= slot.people()) {
            throw new ProblemException(PoolProblem.SHIFT_FULL, "All places at this time are taken.")
                    .with("capacity", slot.people());
        }
    }

    void take(UUID id, DutySlot slot, UUID person, UUID enteredBy) {
        work.take(id, workOf(slot, duties.require(slot.dutyId())), person, enteredBy);
    }

    /** How many people have a turn at the fullest of these times. */
    int fullest(List<DutySlot> among) {
        return turns(among).stream()
                .collect(Collectors.groupingBy(RotaRows.Turn::slot, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Math::toIntExact)
                .max()
                .orElse(0);
    }

    /** Of a time, whose length may be another than the duty has by now. */
    static RotaWork.Work workOf(DutySlot slot, Duty duty) {
        return new RotaWork.Work(slot.id(), duty.title(), slot.minutes(), duty.funding(), slot.day());
    }

    LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    ZoneId zone() {
        return organisations.require(tenant.requireOrganisation()).zone();
    }
}
