package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.OwnPresence;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.Roster;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Line;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Origin;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Rosters as people read them: names instead of ids, times of the place instead of moments. */
@ApplicationScoped
class RosterViews {

    private final AttendanceRows rows;
    private final People people;

    RosterViews(AttendanceRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    Roster roster(EventView event, ZoneId zone) {
        var day = new EventDay(event.heldOn(), zone, Instant.EPOCH);
        var lines = shown(rows.of(event.id()));
        var names = people.byId(lines.stream()
                .flatMap(line -> Stream.of(line.person(), line.recordedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
        var order = new HashMap<UUID, Integer>();
        event.shifts().forEach(shift -> order.put(shift.id(), order.size()));
        var roles = new HashMap<UUID, String>();
        event.shifts().forEach(shift -> roles.put(shift.id(), shift.role()));
        return new Roster(
                event.id(),
                event.organisation(),
                event.title(),
                event.place(),
                event.heldOn(),
                event.cancelled(),
                rows.closedAt(event.id()),
                event.shifts().stream()
                        .map(shift -> new Roster.Shift(
                                shift.id(),
                                shift.role(),
                                Objects.requireNonNull(day.said(shift.startsAt())),
                                Objects.requireNonNull(day.said(shift.endsAt())),
                                shift.capacity()))
                        .toList(),
                lines.stream()
                        .map(line -> row(line, day, names, roles.getOrDefault(line.shift(), "")))
                        .sorted(Comparator.comparing((Roster.Row row) -> order.getOrDefault(row.shift(), 0))
                                .thenComparing(row -> row.person().name(), String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Roster.Row::promise))
                        .toList());
    }

    OwnPresence own(EventView event, EventDay day, UUID person) {
        var mine = new HashMap<UUID, Line>();
        shown(rows.of(event.id(), person)).forEach(line -> mine.put(line.shift(), line));
        return new OwnPresence(
                event.id(),
                event.organisation(),
                event.title(),
                event.heldOn(),
                day.isToday() && !event.cancelled(),
                event.shifts().stream()
                        .map(shift -> own(shift, mine.get(shift.id()), day))
                        .toList());
    }

    private static OwnPresence.Shift own(EventView.ShiftView shift, @Nullable Line line, EventDay day) {
        return new OwnPresence.Shift(
                shift.id(),
                shift.role(),
                Objects.requireNonNull(day.said(shift.startsAt())),
                Objects.requireNonNull(day.said(shift.endsAt())),
                shift.left(),
                line == null ? null : line.promise(),
                line == null ? null : day.said(line.arrived()),
                line == null ? null : day.said(line.left()),
                line == null ? null : EventDay.minutes(line.arrived(), line.left()));
    }

    /** A promise that lapsed stands there only to say that somebody did not come, and not beside a later one of theirs. */
    private static List<Line> shown(List<Line> lines) {
        var live = new HashSet<List<UUID>>();
        lines.stream()
                .filter(line -> line.state() != CommitmentState.LAPSED)
                .forEach(line -> live.add(List.of(line.person(), line.shift())));
        return lines.stream()
                .filter(line -> line.state() != CommitmentState.LAPSED
                        || line.missed() && !live.contains(List.of(line.person(), line.shift())))
                .toList();
    }

    private static Roster.Row row(Line line, EventDay day, Map<PersonId, PersonView> names, String role) {
        return new Roster.Row(
                line.promise(),
                ref(names, line.person()),
                line.shift(),
                role,
                line.state(),
                day.said(line.arrived()),
                day.said(line.left()),
                EventDay.minutes(line.arrived(), line.left()),
                line.missed(),
                line.origin() == Origin.SIGNED_UP,
                Marks.SETTLED.contains(line.state()),
                line.version(),
                line.recordedAt(),
                line.recordedBy() == null ? null : ref(names, line.recordedBy()),
                line.leftOut());
    }

    private static PersonRef ref(Map<PersonId, PersonView> names, UUID id) {
        var person = names.get(new PersonId(id));
        return person == null ? new PersonRef(id, "–", false) : PersonRef.of(person);
    }
}
