package org.communityexchange.pool.internal.rota;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Letters;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.commitment.RotaWork;
import org.communityexchange.pool.internal.words.RotaMessages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** What a change of a duty means for its times that were made, for the turns in them, and for whoever has these. */
@ApplicationScoped
class ChangedTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final SlotRepository slots;
    private final Slots times;
    private final RotaRows rows;
    private final RotaWork work;
    private final Letters letters;
    private final RotaMessages words;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ChangedTimes(
            SlotRepository slots,
            Slots times,
            RotaRows rows,
            RotaWork work,
            Letters letters,
            RotaMessages words,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.slots = slots;
        this.times = times;
        this.rows = rows;
        this.work = work;
        this.letters = letters;
        this.words = words;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Times that were made follow what the duty has become. One of this week (or month) that would have another day keeps its
     * day, hour and length, so that there is one in each; so does one that would be over. A turn at another time is given back
     * when its holder has another turn then. Whoever has a turn at another time, or had one, gets one letter.
     *
     * @param made those ahead, locked
     */
    void follow(Duty duty, List<DutySlot> made) {
        times.lockPeople(duty, made);
        var course = duty.course();
        var period = course.period(times.today());
        var moved = new HashSet<UUID>();
        for (var slot : made) {
            var day = course.insteadOf(slot.day());
            var begins = course.begins(day, times.zone()).toInstant();
            var stays =
                    !day.equals(slot.day()) && course.period(day).equals(period) || !begins.isAfter(clock.instant());
            if (stays) {
                slot.holds(duty.people());
            } else if (slot.become(duty, day, begins)) {
                moved.add(slot.id());
            }
        }
        slots.flush();
        var works = made.stream().collect(Collectors.toMap(DutySlot::id, slot -> Slots.workOf(slot, duty)));
        var turns = work.follow(works, moved);
        var away = rows.elsewhere(turns.stream().map(RotaWork.Turn::id).toList());
        work.giveBack(turns.stream().filter(turn -> away.contains(turn.id())).toList(), words.given_back_reason());
        tell(duty, made.stream().filter(slot -> moved.contains(slot.id())).toList(), turns, away);
    }

    /** @param moved the earliest first */
    private void tell(Duty duty, List<DutySlot> moved, List<RotaWork.Turn> turns, Set<UUID> away) {
        if (turns.isEmpty()) {
            return;
        }
        var days = new HashMap<UUID, LocalDate>();
        moved.forEach(slot -> days.put(slot.id(), slot.day()));
        var view = duty.view();
        var weekday = view.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var first = DAY.format(moved.get(0).day());
        turns.stream().collect(Collectors.groupingBy(RotaWork.Turn::person)).forEach((person, theirs) -> {
            var lost = theirs.stream()
                    .filter(turn -> away.contains(turn.id()))
                    .map(turn -> days.get(turn.slot()))
                    .sorted()
                    .map(DAY::format)
                    .collect(Collectors.joining(", "));
            if (lost.isEmpty() && person.equals(me.id().value())) {
                return;
            }
            var starts = view.starts().toString();
            letters.owe(
                    new PersonId(person),
                    "duty-changed/" + duty.id() + "/" + duty.version(),
                    words.changed_subject(),
                    lost.isEmpty()
                            ? words.changed_body(duty.title(), weekday, starts, duty.minutes(), first)
                            : words.changed_given_back(duty.title(), weekday, starts, duty.minutes(), first, lost),
                    "/o/" + tenant.requireOrganisation().value() + "/rota");
        });
    }
}
