package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.MemberSearch;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.pool.AttendanceVerdict;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Line;
import org.communityexchange.pool.internal.attendance.ImportColumns.Cells;
import org.communityexchange.pool.internal.event.EventBook;
import org.communityexchange.web.CsvText;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Judges the lines of an attendance file against what is known now, in a handful of queries however many lines. */
@ApplicationScoped
class ImportJudge {

    /**
     * A line that can be imported, as it was understood.
     *
     * @param person who it is, or null for somebody new
     * @param key the same for all lines of one person
     * @param promise they signed up with, or null
     * @param version of what stands on the roster of it; 0 when nothing does
     */
    record Understood(
            EventBook.Entry event,
            UUID shift,
            @Nullable UUID person,
            String key,
            Instant in,
            @Nullable Instant out,
            @Nullable UUID promise,
            int version) {}

    /** @param understood null for a line that is not imported */
    record Judged(
            Cells cells,
            AttendanceVerdict verdict,
            String reason,
            @Nullable Understood understood) {}

    private final EventBook book;
    private final AttendanceRows rows;
    private final MemberSearch members;

    ImportJudge(EventBook book, AttendanceRows rows, MemberSearch members) {
        this.book = book;
        this.rows = rows;
        this.members = members;
    }

    List<Judged> judge(List<Cells> lines, ZoneId zone, Instant now) {
        var readable = lines.stream().filter(cells -> !cells.isUnreadable()).toList();
        var days = readable.stream()
                .flatMap(cells -> ImportTimes.day(cells.date()).stream())
                .distinct()
                .toList();
        var events = book.on(days);
        var rosters = rows.of(events.stream().map(EventBook.Entry::id).toList());
        var onRosters = rosters.values().stream()
                .flatMap(Collection::stream)
                .map(line -> new PersonId(line.person()))
                .distinct()
                .toList();
        var known = new Known(
                members.byName(readable.stream().map(Cells::name).toList()),
                members.byEmail(
                        readable.stream()
                                .map(Cells::email)
                                .filter(email -> !email.isEmpty())
                                .toList(),
                        onRosters));
        var file = new File(events, rosters, known, zone, now);
        return lines.stream().map(file::judge).toList();
    }

    private record Known(Map<String, List<PersonView>> byName, Map<String, PersonView> byEmail) {}

    /** A refusal on the way; caught where the line is judged. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient AttendanceVerdict verdict;

        Refused(AttendanceVerdict verdict, String reason) {
            super(reason, null, false, false);
            this.verdict = verdict;
        }
    }

    /** One file, line after line: each is looked at beside the lines above it. */
    private static final class File {

        private record Stay(Instant in, Instant out, int line) {}

        private final Map<LocalDate, List<EventBook.Entry>> events;
        private final Map<UUID, List<Line>> rosters;
        private final Map<UUID, List<Line>> present;
        private final Known known;
        private final ZoneId zone;
        private final Instant now;
        private final Map<List<Object>, Integer> seen = new HashMap<>();
        private final Map<String, List<Stay>> stays = new HashMap<>();

        File(List<EventBook.Entry> events, Map<UUID, List<Line>> rosters, Known known, ZoneId zone, Instant now) {
            this.events = events.stream().collect(Collectors.groupingBy(EventBook.Entry::heldOn));
            this.rosters = rosters;
            this.present =
                    rosters.values().stream().flatMap(Collection::stream).collect(Collectors.groupingBy(Line::person));
            this.known = known;
            this.zone = zone;
            this.now = now;
        }

        Judged judge(Cells cells) {
            try {
                var understood = understand(cells);
                return new Judged(
                        cells,
                        understood.person() == null ? AttendanceVerdict.NEW_PERSON : AttendanceVerdict.KNOWN_PERSON,
                        understood.out() == null ? "No time of leaving, so no minutes." : "",
                        understood);
            } catch (Refused refused) {
                return new Judged(cells, refused.verdict, String.valueOf(refused.getMessage()), null);
            }
        }

        private Understood understand(Cells cells) {
            refuseWhatIsNoText(cells);
            var event = event(cells);
            var day = new EventDay(event.heldOn(), zone, now);
            var in = ImportTimes.moment(cells.in(), day)
                    .orElseThrow(() -> new Refused(AttendanceVerdict.BAD_TIME, ImportTimes.why(cells.in(), "in")));
            var out = cells.out().isEmpty()
                    ? null
                    : ImportTimes.moment(cells.out(), day)
                            .orElseThrow(
                                    () -> new Refused(AttendanceVerdict.BAD_TIME, ImportTimes.why(cells.out(), "out")));
            if (out != null && !out.isAfter(in)) {
                throw new Refused(AttendanceVerdict.OUT_BEFORE_IN, "They leave after they came.");
            }
            var minutes = EventDay.minutes(in, out);
            if (minutes != null && minutes > EventDay.MOST_MINUTES) {
                throw new Refused(AttendanceVerdict.BAD_TIME, "That is more than 16 hours.");
            }
            var shift = shift(cells, event, in);
            var person = person(cells);
            var key = person == null
                    ? (cells.email().isEmpty()
                            ? "name:" + MemberSearch.plain(cells.name())
                            : "mail:" + plainEmail(cells))
                    : "id:" + person;
            var line = person == null ? Optional.<Line>empty() : line(event, shift, person);
            line.ifPresent(there -> refuseRecorded(there, day));
            refuseSeen(cells, List.of(key, event.id(), shift));
            refuseOverlap(cells, key, person, in, out == null ? in : out);
            return new Understood(
                    event,
                    shift,
                    person,
                    key,
                    in,
                    out,
                    line.map(Line::promise).orElse(null),
                    line.map(Line::version).orElse(0));
        }

        private static void refuseWhatIsNoText(Cells cells) {
            if (cells.isUnreadable()) {
                throw new Refused(
                        AttendanceVerdict.UNREADABLE,
                        "A cell has a byte that is no letter. If the file is Windows-1252, choose that and read it again.");
            }
            if (cells.all().stream().anyMatch(CsvText::startsFormula)) {
                throw new Refused(AttendanceVerdict.FORMULA, "A cell starts as a formula does.");
            }
        }

        private EventBook.Entry event(Cells cells) {
            var day = ImportTimes.day(cells.date())
                    .orElseThrow(() -> new Refused(
                            AttendanceVerdict.UNKNOWN_EVENT,
                            "“" + cells.date() + "” is no day; write it as 2026-12-05."));
            var event = events.getOrDefault(day, List.of()).stream()
                    .filter(each -> MemberSearch.plain(each.title()).equals(MemberSearch.plain(cells.event())))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            AttendanceVerdict.UNKNOWN_EVENT,
                            "There is no event “" + cells.event() + "” on " + day + "."));
            if (day.isAfter(now.atZone(zone).toLocalDate())) {
                throw new Refused(AttendanceVerdict.UNKNOWN_EVENT, "This event is still to come.");
            }
            return event;
        }

        /** The shift of this role that was going on then, or else the first that was still to end, or the last. */
        private static UUID shift(Cells cells, EventBook.Entry event, Instant in) {
            var named = event.shifts().stream()
                    .filter(each -> MemberSearch.plain(each.role()).equals(MemberSearch.plain(cells.role())))
                    .toList();
            if (named.isEmpty()) {
                throw new Refused(
                        AttendanceVerdict.UNKNOWN_ROLE,
                        "This event has no role “" + cells.role() + "”. It has: "
                                + event.shifts().stream()
                                        .map(EventBook.Part::role)
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            return named.stream()
                    .filter(each -> each.endsAt().isAfter(in))
                    .findFirst()
                    .orElse(named.get(named.size() - 1))
                    .id();
        }

        /** Null for somebody new. */
        private @Nullable UUID person(Cells cells) {
            if (cells.name().isEmpty()
                    || cells.name().codePointCount(0, cells.name().length()) > 80) {
                throw new Refused(AttendanceVerdict.BAD_NAME, "A name has 1 to 80 characters.");
            }
            if (!cells.email().isEmpty()) {
                // The length first: of a very long one the pattern would need more stack than there is.
                if (cells.email().length() > 254 || !cells.email().matches("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
                    throw new Refused(AttendanceVerdict.BAD_ADDRESS, "This is no e-mail address.");
                }
                var person = known.byEmail().get(plainEmail(cells));
                return person == null ? null : person.id().value();
            }
            var named = known.byName().getOrDefault(MemberSearch.plain(cells.name()), List.of());
            if (named.size() > 1) {
                throw new Refused(
                        AttendanceVerdict.SEVERAL_PEOPLE,
                        named.size() + " members have this name. Add the e-mail address, or take them in at the door.");
            }
            return named.isEmpty() ? null : named.get(0).id().value();
        }

        private Optional<Line> line(EventBook.Entry event, UUID shift, UUID person) {
            return rosters.getOrDefault(event.id(), List.of()).stream()
                    .filter(line -> line.person().equals(person) && line.shift().equals(shift))
                    .filter(line -> line.state() != CommitmentState.LAPSED && line.state() != CommitmentState.REVERSED)
                    .findFirst();
        }

        private static void refuseRecorded(Line line, EventDay day) {
            if (line.arrived() != null || Marks.SETTLED.contains(line.state())) {
                throw new Refused(
                        AttendanceVerdict.ALREADY_RECORDED,
                        "On the roster already"
                                + (line.arrived() == null ? "" : ", in " + day.said(line.arrived()))
                                + (line.left() == null ? "." : ", out " + day.said(line.left()) + "."));
            }
        }

        private void refuseSeen(Cells cells, List<Object> same) {
            var first = seen.putIfAbsent(same, cells.line());
            if (first != null) {
                throw new Refused(
                        AttendanceVerdict.TWICE_IN_FILE,
                        "The same person is in this role on line " + first + " already.");
            }
        }

        private void refuseOverlap(Cells cells, String key, @Nullable UUID person, Instant in, Instant out) {
            var mine = stays.computeIfAbsent(key, each -> new ArrayList<>());
            for (var stay : mine) {
                if (stay.in().isBefore(out) && in.isBefore(stay.out())) {
                    throw new Refused(
                            AttendanceVerdict.OVERLAP, "They are elsewhere at this time on line " + stay.line() + ".");
                }
            }
            for (var line : person == null ? List.<Line>of() : present.getOrDefault(person, List.of())) {
                if (line.state() != CommitmentState.LAPSED
                        && line.state() != CommitmentState.REVERSED
                        && line.arrived() != null
                        && line.left() != null
                        && line.arrived().isBefore(out)
                        && in.isBefore(line.left())) {
                    throw new Refused(AttendanceVerdict.OVERLAP, "The roster has them in another role at this time.");
                }
            }
            mine.add(new Stay(in, out, cells.line()));
        }

        private static String plainEmail(Cells cells) {
            return MemberSearch.plain(cells.email());
        }
    }
}
