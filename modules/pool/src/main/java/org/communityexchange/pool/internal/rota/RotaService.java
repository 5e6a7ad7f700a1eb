package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.DutyId;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.Rota;
import org.communityexchange.pool.Rotas;
import org.communityexchange.pool.SlotId;
import org.communityexchange.pool.internal.commitment.RotaWork;
import org.communityexchange.pool.internal.words.RotaMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class RotaService implements Rotas {

    private static final int MOST_AT_ONCE = 50;
    private static final int YEARS_AHEAD = 2;

    private final DutyRepository duties;
    private final SlotRepository slots;
    private final HabitRepository habits;
    private final SwapRepository swaps;
    private final Slots times;
    private final RotaViews views;
    private final RotaWork work;
    private final Commitments commitments;
    private final Letters letters;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final RotaMessages words;
    private final Clock clock;

    RotaService(
            DutyRepository duties,
            SlotRepository slots,
            HabitRepository habits,
            SwapRepository swaps,
            Slots times,
            RotaViews views,
            RotaWork work,
            Commitments commitments,
            Letters letters,
            People people,
            Commands commands,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            RotaMessages words,
            Clock clock) {
        this.duties = duties;
        this.slots = slots;
        this.habits = habits;
        this.swaps = swaps;
        this.times = times;
        this.views = views;
        this.work = work;
        this.commitments = commitments;
        this.letters = letters;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Rota weeks(@Nullable LocalDate from, int weeks) {
        return views.weeks(from, weeks);
    }

    @Override
    @Transactional
    public CommitmentView take(SlotId slot, @Nullable UUID forPerson, @Nullable UUID key) {
        me.demand(Right.COMMIT);
        var person = acting(forPerson);
        var id = commands.once(key, "turn|" + slot + "|" + forPerson, made -> {
            var time = times.lockOpen(slot.value());
            times.requirePlace(time, person, true);
            times.take(made, time, person, me.id().value());
        });
        return work.view(id);
    }

    @Override
    @Transactional
    public int takeEveryTime(DutyId id, @Nullable LocalDate until, @Nullable UUID forPerson) {
        me.demand(Right.COMMIT);
        var person = acting(forPerson);
        var duty = duties.requireForUpdate(id.value());
        var today = times.today();
        var refusals = new Refusals();
        var day = refusals.chosen("until", "Until", until);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
            refusals.refuse("until", "“Until” is between today and two years from now.");
        }
        refusals.throwIfAny();
        if (duty.isEnded()) {
            throw new ProblemException(PoolProblem.CLOSED, "This duty was removed from the rota.");
        }
        var habit = habits.of(duty.id(), person).orElse(null);
        if (habit == null) {
            habit = Habit.of(duty.id(), person, me.id().value(), day, clock.instant());
            habits.persist(habit);
        } else {
            habit.until(day);
        }
        habits.flush();
        audit.record(Act.of("pool.duty-habit", habit.id(), person, "A duty is taken every time until a day.")
                .onBehalfOf(person.equals(me.id().value()) ? null : person));
        return times.takeAll(duty, habit);
    }

    @Override
    @Transactional
    public void endEveryTime(DutyId id, @Nullable UUID forPerson) {
        me.demand(Right.COMMIT);
        var person = acting(forPerson);
        var duty = duties.requireForUpdate(id.value());
        habits.of(duty.id(), person).ifPresent(habit -> {
            habit.end(clock.instant());
            audit.record(Act.of("pool.duty-habit-ended", habit.id(), person, "A duty is no longer taken every time.")
                    .onBehalfOf(person.equals(me.id().value()) ? null : person));
        });
    }

    @Override
    @Transactional
    public CommitmentView offer(CommitmentId turn, @Nullable String said) {
        var refusals = new Refusals();
        var why = refusals.optionalText("words", "Why", said, 200);
        refusals.throwIfAny();
        var slot = slots.requireForUpdate(slotOf(turn));
        var held = work.lock(turn.value());
        held.requireMine();
        if (held.state() != CommitmentState.ACCEPTED) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE, "Only a turn that is promised and not done can be offered.");
        }
        if (!slot.startsAt().isAfter(clock.instant())) {
            throw new ProblemException(
                    PoolProblem.CLOSED, "This turn has begun. Say to a steward if you could not come.");
        }
        if (swaps.open(turn.value()).isEmpty()) {
            swaps.persist(Swap.of(turn.value(), why, me.id().value(), clock.instant()));
            swaps.flush();
            audit.record(Act.of("pool.turn-offered", turn.value(), held.person(), "A turn was offered to the others."));
        }
        return work.view(turn.value());
    }

    @Override
    @Transactional
    public CommitmentView keep(CommitmentId turn) {
        slots.requireForUpdate(slotOf(turn));
        var held = work.lock(turn.value());
        held.requireMine();
        swaps.open(turn.value()).ifPresent(swap -> {
            swap.kept(clock.instant());
            audit.record(Act.of("pool.turn-kept", turn.value(), held.person(), "A turn was kept after all."));
        });
        return work.view(turn.value());
    }

    @Override
    @Transactional
    public CommitmentView takeOver(CommitmentId turn, @Nullable UUID forPerson, @Nullable UUID key) {
        me.demand(Right.COMMIT);
        var person = acting(forPerson);
        var id = commands.once(key, "take-over|" + turn + "|" + forPerson, made -> {
            var slot = times.lockOpen(slotOf(turn));
            var held = work.lock(turn.value());
            var swap = swaps.open(turn.value()).orElse(null);
            if (swap == null || held.state() != CommitmentState.ACCEPTED) {
                throw new ProblemException(
                        PoolProblem.TURN_NOT_OFFERED, "This turn is not offered to others, or not any more.");
            }
            times.requirePlace(slot, person, false);
            work.passOn(turn.value(), words.passed_on());
            times.take(made, slot, person, me.id().value());
            swap.takenOver(made, clock.instant());
            letters.owe(
                    new PersonId(held.person()),
                    "turn-taken-over/" + turn,
                    words.taken_over_subject(),
                    words.taken_over_body(slot.day().toString()),
                    "/o/" + tenant.requireOrganisation().value() + "/rota");
        });
        return work.view(id);
    }

    @Override
    @Transactional
    public List<CommitmentView> done(List<UUID> turns) {
        var distinct = turns.stream().distinct().sorted().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_AT_ONCE) {
            throw new InvalidInput("turns", "Choose 1 to " + MOST_AT_ONCE + " turns.");
        }
        var today = times.today();
        return distinct.stream()
                .map(turn -> {
                    var slot = slots.require(slotOf(new CommitmentId(turn)));
                    if (slot.day().isAfter(today)) {
                        throw new InvalidInput("turns", "One of these turns is still ahead.");
                    }
                    return commitments.fulfil(
                            new CommitmentId(turn),
                            new ReportFulfilment(slot.minutes(), slot.day(), "", null, null, null));
                })
                .toList();
    }

    private UUID slotOf(CommitmentId turn) {
        return work.slotOf(turn.value()).orElseThrow(() -> new NotFound("turn"));
    }

    private UUID acting(@Nullable UUID forPerson) {
        return people.actingFor(forPerson == null ? null : new PersonId(forPerson))
                .id()
                .value();
    }
}
