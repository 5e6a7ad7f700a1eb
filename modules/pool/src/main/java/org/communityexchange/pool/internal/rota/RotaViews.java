package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.Rota;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

/** The weeks of a rota as whoever asks may see them; names are looked up once for all of them. */
@ApplicationScoped
class RotaViews {

    private static final int MOST_WEEKS = 12;
    private static final int YEARS_AHEAD = 2;

    private final DutyRepository duties;
    private final HabitRepository habits;
    private final RotaRows rows;
    private final Organisations organisations;
    private final People people;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    RotaViews(
            DutyRepository duties,
            HabitRepository habits,
            RotaRows rows,
            Organisations organisations,
            People people,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.duties = duties;
        this.habits = habits;
        this.rows = rows;
        this.organisations = organisations;
        this.people = people;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /** @throws InvalidInput naming what cannot be used */
    Rota weeks(@Nullable LocalDate from, int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new InvalidInput("weeks", "“weeks” is a whole number from 1 to " + MOST_WEEKS + ".");
        }
        var organisation = organisations.require(tenant.requireOrganisation());
        var now = clock.instant();
        var today = now.atZone(organisation.zone()).toLocalDate();
        if (from != null && Math.abs(ChronoUnit.YEARS.between(today, from)) > YEARS_AHEAD) {
            throw new InvalidInput("from", "“from” is a day at most two years away.");
        }
        var monday = (from == null ? today : from).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var found = rows.times(monday, monday.plusWeeks(weeks).minusDays(1));
        var turns = rows.turns(found.stream().map(RotaRows.Time::id).toList()).stream()
                .collect(Collectors.groupingBy(RotaRows.Turn::slot));
        var every = habits.by(me.id().value(), me.may(Right.ACT_FOR_MEMBERS), today);
        var names = names(turns, every);
        var zone = organisation.zone();
        var shown = found.stream()
                .map(time -> {
                    var taken = turns.getOrDefault(time.id(), List.of());
                    var over = !time.endsAt().isAfter(now);
                    return new Rota.RotaSlot(
                            time.id(),
                            time.duty(),
                            time.title(),
                            time.note(),
                            time.day(),
                            time.startsAt().atZone(zone).toLocalTime(),
                            time.endsAt().atZone(zone).toLocalTime(),
                            time.startsAt(),
                            time.endsAt(),
                            time.minutes(),
                            time.funding(),
                            time.people(),
                            over ? 0 : Math.max(0, time.people() - taken.size()),
                            taken.stream()
                                    .filter(turn -> turn.person().equals(me.id().value()))
                                    .map(RotaRows.Turn::id)
                                    .findFirst()
                                    .orElse(null),
                            over,
                            taken.stream().map(turn -> turn(turn, names, over)).toList());
                })
                .toList();
        return new Rota(
                organisation.id(),
                organisation.name(),
                today,
                monday,
                IntStream.range(0, weeks)
                        .mapToObj(number -> week(monday.plusWeeks(number), shown))
                        .toList(),
                every.isEmpty() ? List.of() : shown(every, names),
                managed());
    }

    private List<PersonRef> managed() {
        return me.may(Right.ACT_FOR_MEMBERS)
                ? people.managedHere().stream().map(PersonRef::of).toList()
                : List.of();
    }

    private static Rota.RotaWeek week(LocalDate monday, List<Rota.RotaSlot> all) {
        var slots = all.stream()
                .filter(slot -> !slot.day().isBefore(monday) && slot.day().isBefore(monday.plusWeeks(1)))
                .toList();
        return new Rota.RotaWeek(
                monday,
                slots.stream().mapToInt(Rota.RotaSlot::people).sum(),
                slots.stream().mapToInt(Rota.RotaSlot::free).sum(),
                slots);
    }

    private Rota.RotaTurn turn(RotaRows.Turn turn, Map<PersonId, PersonView> names, boolean over) {
        var person = names.get(new PersonId(turn.person()));
        var mine = turn.person().equals(me.id().value())
                || (person != null
                        && tenant.requireOrganisation().value().equals(person.managedBy())
                        && me.may(Right.ACT_FOR_MEMBERS));
        return new Rota.RotaTurn(
                turn.id(),
                ref(names, turn.person()),
                turn.state(),
                mine,
                turn.offerWords() != null && turn.state() == CommitmentState.ACCEPTED && !over,
                turn.offerWords() == null ? "" : turn.offerWords());
    }

    private List<Rota.RotaHabit> shown(List<Habit> every, Map<PersonId, PersonView> names) {
        var titles = duties
                .list("id in ?1", every.stream().map(Habit::dutyId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Duty::id, Duty::title));
        return every.stream()
                .map(habit -> new Rota.RotaHabit(
                        habit.id(),
                        habit.dutyId(),
                        titles.get(habit.dutyId()),
                        ref(names, habit.personId()),
                        habit.untilOn()))
                .toList();
    }

    private Map<PersonId, PersonView> names(Map<UUID, List<RotaRows.Turn>> turns, List<Habit> every) {
        var named = new HashSet<PersonId>();
        turns.values().forEach(each -> each.forEach(turn -> named.add(new PersonId(turn.person()))));
        every.forEach(habit -> named.add(new PersonId(habit.personId())));
        return people.byId(named);
    }

    /** Somebody who was erased stays as a person without a name. */
    private static PersonRef ref(Map<PersonId, PersonView> names, UUID id) {
        var person = names.get(new PersonId(id));
        return person == null ? new PersonRef(id, "–", false) : PersonRef.of(person);
    }
}
