package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.ChangeDuty;
import org.communityexchange.pool.DefineDuty;
import org.communityexchange.pool.Duties;
import org.communityexchange.pool.DutyId;
import org.communityexchange.pool.DutyView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.commitment.RotaWork;
import org.communityexchange.pool.internal.words.RotaMessages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class DutyService implements Duties {

    private static final int WEEKS_BACK = 8;

    private final DutyRepository duties;
    private final SlotRepository slots;
    private final HabitRepository habits;
    private final Slots times;
    private final ChangedTimes changed;
    private final RotaRows rows;
    private final RotaWork work;
    private final Letters letters;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final RotaMessages words;
    private final Clock clock;

    DutyService(
            DutyRepository duties,
            SlotRepository slots,
            HabitRepository habits,
            Slots times,
            ChangedTimes changed,
            RotaRows rows,
            RotaWork work,
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
        this.times = times;
        this.changed = changed;
        this.rows = rows;
        this.work = work;
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
    public DutyView define(DefineDuty said, @Nullable UUID key) {
        me.demand(Right.PLAN_EVENTS);
        var id = commands.once(key, "duty|" + said, made -> {
            var duty = Duty.defined(made, said, me.id().value(), times.today(), clock.instant());
            duties.persist(duty);
            duties.flush();
            times.makeAhead(duty);
            audit.record(Act.of("pool.duty-defined", made, null, "A duty that comes again was defined."));
        });
        return duties.require(id).view();
    }

    @Override
    @Transactional
    public List<DutyView> here() {
        return duties.standing().stream().map(Duty::view).toList();
    }

    @Override
    @Transactional
    public DutyView view(DutyId id) {
        return duties.require(id.value()).view();
    }

    @Override
    @Transactional
    public DutyView change(DutyId id, ChangeDuty said) {
        me.demand(Right.PLAN_EVENTS);
        var duty = duties.requireForUpdate(id.value());
        if (duty.isEnded()) {
            throw new ProblemException(PoolProblem.CLOSED, "This duty was removed from the rota.");
        }
        if (said.version() != null && said.version() != duty.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody changed this duty since you looked. Look at it again.");
        }
        var ahead = slots.ahead(duty.id(), clock.instant());
        duty.become(said, times.fullest(ahead));
        duties.flush();
        changed.follow(duty, ahead);
        times.makeAhead(duty);
        audit.record(Act.of("pool.duty-changed", duty.id(), null, "A duty of the rota was changed."));
        return duty.view();
    }

    @Override
    @Transactional
    public DutyView end(DutyId id, @Nullable String reason) {
        me.demand(Right.PLAN_EVENTS);
        var duty = duties.requireForUpdate(id.value());
        var refusals = new Refusals();
        var why = refusals.text("reason", "Why", reason, 400);
        refusals.throwIfAny();
        if (!duty.isEnded()) {
            var now = clock.instant();
            duty.end(me.id().value(), why, now);
            habits.of(duty.id()).forEach(habit -> habit.end(now));
            var ahead = slots.ahead(duty.id(), now);
            ahead.forEach(slot -> slot.cancel(now));
            var had = work.cancel(ahead.stream().map(DutySlot::id).toList(), why);
            var address = "/o/" + tenant.requireOrganisation().value() + "/rota";
            had.stream()
                    .filter(person -> !person.equals(me.id().value()))
                    .forEach(person -> letters.owe(
                            new PersonId(person),
                            "duty-ended/" + duty.id(),
                            words.ended_subject(),
                            words.ended_body(duty.title(), why),
                            address));
            audit.record(Act.of("pool.duty-ended", duty.id(), null, "A duty was removed from the rota.")
                    .because(why));
        }
        return duty.view();
    }

    @Override
    @Transactional
    public Sharing sharing() {
        me.demand(Right.PLAN_EVENTS);
        var today = times.today();
        var shared = rows.shared(today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_BACK));
        var days = new HashMap<UUID, List<LocalDate>>();
        shared.forEach(each ->
                days.computeIfAbsent(each.person(), none -> new ArrayList<>()).add(each.day()));
        var names = people.byId(days.keySet().stream().map(PersonId::new).toList());
        var named = names.values().stream()
                .map(person -> {
                    var had = days.get(person.id().value());
                    return new Shared(
                            PersonRef.of(person),
                            had.stream()
                                    .filter(day -> !day.isAfter(today))
                                    .max(Comparator.naturalOrder())
                                    .orElse(null),
                            had.stream()
                                    .filter(day -> day.isAfter(today))
                                    .min(Comparator.naturalOrder())
                                    .orElse(null));
                })
                .sorted(Comparator.comparing((Shared each) -> each.person().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Sharing(
                WEEKS_BACK,
                shared.size(),
                carryingHalf(days.values().stream().map(List::size).collect(Collectors.toList()), shared.size()),
                named);
    }

    /** How few people together took half of all turns. */
    static int carryingHalf(Collection<Integer> each, int all) {
        var most = each.stream().sorted(Comparator.reverseOrder()).toList();
        var carried = 0;
        for (var number = 0; number < most.size(); number++) {
            carried += most.get(number);
            if (2 * carried >= all) {
                return number + 1;
            }
        }
        return 0;
    }
}
