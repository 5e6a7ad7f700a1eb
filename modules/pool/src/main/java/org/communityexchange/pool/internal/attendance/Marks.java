package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Entry;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Line;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Means;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Origin;
import org.communityexchange.pool.internal.commitment.RosterWork;
import org.communityexchange.pool.internal.event.Shifts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes times down and takes the promises along: one way for a tap at the door, a page of the roster and a whole file.
 *
 * <p>The one order of locks: promises, then shifts, then people, each by id. Whoever writes at several events, or more than once,
 * takes all of them first ({@link #lock}); to lock again what one has is to wait for nobody.
 */
@ApplicationScoped
class Marks {

    /** Credits rest on what was confirmed, or somebody looks into it. */
    static final Set<CommitmentState> SETTLED =
            EnumSet.of(CommitmentState.CONFIRMED, CommitmentState.DISPUTED, CommitmentState.REVERSED);

    /**
     * What is to be written down.
     *
     * @param version that was looked at, or null for whatever is there
     */
    record Mark(
            UUID promise,
            @Nullable Instant in,
            @Nullable Instant out,
            boolean missed,
            @Nullable Integer version) {}

    /** Somebody who has no promise of this shift yet. */
    record Arrival(
            UUID person,
            UUID shift,
            @Nullable Instant in,
            @Nullable Instant out,
            Origin origin) {}

    /** At which event, by whom, when and how. */
    record Writing(UUID event, EventDay day, UUID by, Means means) {

        Instant now() {
            return day.now();
        }
    }

    private final AttendanceRows rows;
    private final Stays stays;
    private final RosterWork work;
    private final Shifts shifts;
    private final AuditTrail audit;

    Marks(AttendanceRows rows, Stays stays, RosterWork work, Shifts shifts, AuditTrail audit) {
        this.rows = rows;
        this.stays = stays;
        this.work = work;
        this.shifts = shifts;
        this.audit = audit;
    }

    /**
     * Locks what is going to be written, at any events, until the transaction ends.
     *
     * @param people whose times they are
     */
    void lock(Collection<UUID> promises, Collection<UUID> shifts, Collection<UUID> people) {
        work.lock(promises);
        this.shifts.lock(shifts);
        stays.lock(people);
    }

    /**
     * A promise as it stands once it is locked: whoever writes what was not written before looks at this one.
     *
     * @throws NotFound when it is not on the roster of the event
     */
    Line line(UUID event, UUID promise) {
        work.lock(event, List.of(promise));
        return rows.of(event).stream()
                .filter(line -> line.promise().equals(promise))
                .findFirst()
                .orElseThrow(() -> new NotFound("attendance"));
    }

    /** As {@link #write(Writing, List, List)}, when nobody comes who had no promise. */
    void write(Writing writing, List<Mark> marks) {
        write(writing, marks, List.of());
    }

    /**
     * Writes down what is new among the marks, gives people who are there a place, and writes their times down.
     *
     * @return the promises of the arrivals, in their order
     * @throws NotFound when a promise is not on the roster of the event, or a shift is none of it
     * @throws ProblemException 409 {@code attendance-settled}, {@code changed-meanwhile}, {@code already-signed-up} or
     *     {@code two-roles-at-once}
     */
    List<UUID> write(Writing writing, List<Mark> marks, List<Arrival> arrivals) {
        var held = work.lock(writing.event(), marks.stream().map(Mark::promise).toList());
        var lines = rows.of(writing.event()).stream().collect(Collectors.toMap(Line::promise, Function.identity()));
        var places = shifts.open(
                writing.event(),
                Stream.concat(comingAfterAll(marks, lines), arrivals.stream().map(Arrival::shift))
                        .toList());
        stays.lock(Stream.concat(
                        held.values().stream().map(RosterWork.Held::person),
                        arrivals.stream().map(Arrival::person))
                .toList());
        var coming = mark(writing, marks, held, lines);
        var made = arrive(
                writing, Stream.concat(arrivals.stream(), coming.stream()).toList(), places);
        stays.requireOneRoleAtATime(
                writing.day(),
                Stream.concat(
                                marks.stream().map(mark -> Objects.requireNonNull(lines.get(mark.promise()))
                                        .person()),
                                arrivals.stream().map(Arrival::person))
                        .collect(Collectors.toSet()));
        return made.subList(0, arrivals.size());
    }

    /** The shifts of those who were noted as not having come and get a time now. */
    private static Stream<UUID> comingAfterAll(List<Mark> marks, Map<UUID, Line> lines) {
        return marks.stream()
                .filter(mark -> mark.in() != null)
                .map(mark -> lines.get(mark.promise()))
                .filter(line -> line != null && line.state() == CommitmentState.LAPSED)
                .map(Line::shift);
    }

    /** @return those who came after all, and get a promise again */
    private List<Arrival> mark(
            Writing writing, List<Mark> marks, Map<UUID, RosterWork.Held> held, Map<UUID, Line> lines) {
        var entries = new ArrayList<Entry>();
        var returning = new ArrayList<Arrival>();
        var unfinished = new ArrayList<UUID>();
        for (var mark : marks) {
            var line = lines.get(mark.promise());
            if (line == null || !held.containsKey(mark.promise())) {
                throw new NotFound("attendance");
            }
            if (line.says(mark.in(), mark.out(), mark.missed())) {
                continue;
            }
            requireOpen(line, mark);
            if (line.state() == CommitmentState.LAPSED) {
                if (mark.in() != null) {
                    entries.add(new Entry(line.promise(), null, null, false, line.origin()));
                    returning.add(new Arrival(line.person(), line.shift(), mark.in(), mark.out(), line.origin()));
                }
                continue;
            }
            entries.add(new Entry(line.promise(), mark.in(), mark.out(), mark.missed(), line.origin()));
            if (line.state() == CommitmentState.FULFILLED
                    && (mark.missed() || line.left() != null && mark.out() == null)) {
                unfinished.add(line.promise());
            }
        }
        keep(writing, entries, held, lines);
        work.move(
                unfinished,
                CommitmentState.FULFILLED,
                CommitmentState.ACCEPTED,
                Party.STEWARD,
                "The time of leaving was taken off the roster.",
                writing.by(),
                writing.now());
        lapse(writing, entries);
        return returning;
    }

    /** @return their promises, in the order of the arrivals */
    private List<UUID> arrive(Writing writing, List<Arrival> arrivals, Map<UUID, Shifts.Place> places) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        var taken = rows.of(writing.event()).stream()
                .filter(line -> line.state() != CommitmentState.LAPSED && line.state() != CommitmentState.REVERSED)
                .map(line -> List.of(line.person(), line.shift()))
                .collect(Collectors.toSet());
        var promises = new ArrayList<RosterWork.Place>();
        var entries = new ArrayList<Entry>();
        for (var arrival : arrivals) {
            if (!taken.add(List.of(arrival.person(), arrival.shift()))) {
                throw new ProblemException(
                        PoolProblem.ALREADY_SIGNED_UP,
                        "They are on the roster of this shift already. Find them by name.");
            }
            var place = Objects.requireNonNull(places.get(arrival.shift()));
            var promise = new RosterWork.Place(
                    Ids.next(), arrival.person(), arrival.shift(), place.title(), place.minutes(), null);
            promises.add(promise);
            entries.add(new Entry(promise.id(), arrival.in(), arrival.out(), false, arrival.origin()));
        }
        work.take(promises, writing.by(), writing.now());
        var lines = new LinkedHashMap<UUID, Line>();
        promises.forEach(promise -> lines.put(promise.id(), Line.fresh(promise)));
        keep(writing, entries, Map.of(), lines);
        return promises.stream().map(RosterWork.Place::id).toList();
    }

    /**
     * Takes times off again: promises that were made with them are declined, those of people who signed up are open again.
     *
     * @throws ProblemException 409 {@code attendance-settled} when one was confirmed
     */
    void takeBack(Writing writing, List<UUID> made, List<UUID> signedUp, String reason) {
        var all = new ArrayList<>(made);
        all.addAll(signedUp);
        var held = work.lock(writing.event(), all);
        var lines = rows.of(writing.event()).stream().collect(Collectors.toMap(Line::promise, Function.identity()));
        for (var promise : all) {
            var line = lines.get(promise);
            if (line != null && SETTLED.contains(line.state())) {
                throw new ProblemException(
                        PoolProblem.ATTENDANCE_SETTLED,
                        "Some of these minutes were confirmed. Take those confirmations back first.");
            }
        }
        // Somebody who was declined or withdrew meanwhile is no longer on the roster, and stays as they are.
        var open = all.stream().filter(lines::containsKey).toList();
        keep(
                writing,
                open.stream()
                        .map(promise -> new Entry(
                                promise,
                                null,
                                null,
                                false,
                                Objects.requireNonNull(lines.get(promise)).origin()))
                        .toList(),
                held,
                lines);
        for (var state : List.of(CommitmentState.FULFILLED, CommitmentState.ACCEPTED)) {
            work.move(
                    in(state, open, made, held),
                    state,
                    CommitmentState.DECLINED,
                    Party.STEWARD,
                    reason,
                    writing.by(),
                    writing.now());
        }
        work.move(
                in(CommitmentState.FULFILLED, open, signedUp, held),
                CommitmentState.FULFILLED,
                CommitmentState.ACCEPTED,
                Party.STEWARD,
                reason,
                writing.by(),
                writing.now());
    }

    private static List<UUID> in(
            CommitmentState state, List<UUID> open, List<UUID> among, Map<UUID, RosterWork.Held> held) {
        return open.stream()
                .filter(among::contains)
                .filter(id -> Objects.requireNonNull(held.get(id)).state() == state)
                .toList();
    }

    private void keep(Writing writing, List<Entry> entries, Map<UUID, RosterWork.Held> held, Map<UUID, Line> lines) {
        rows.write(writing.event(), entries, writing.means(), writing.by(), writing.now());
        var minutes = new LinkedHashMap<UUID, Integer>();
        for (var entry : entries) {
            var counted = EventDay.minutes(entry.arrived(), entry.left());
            if (counted != null) {
                minutes.put(entry.promise(), counted);
            }
        }
        work.kept(minutes, held, writing.day().day(), writing.by(), writing.now());
        audit.recordAll(entries.stream()
                .map(entry -> Act.of(
                        "pool.attendance-recorded",
                        entry.promise(),
                        Objects.requireNonNull(lines.get(entry.promise())).person(),
                        said(entry, writing.day())))
                .toList());
    }

    private void lapse(Writing writing, List<Entry> entries) {
        var missed = entries.stream().filter(Entry::missed).map(Entry::promise).toList();
        work.missed(missed, writing.by(), writing.now());
    }

    private static void requireOpen(Line line, Mark mark) {
        if (mark.version() != null && mark.version() != line.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody wrote down other times since you looked. Look again.");
        }
        if (SETTLED.contains(line.state())) {
            throw new ProblemException(
                    PoolProblem.ATTENDANCE_SETTLED,
                    "These minutes were confirmed. Take the confirmation back first, then correct the times.");
        }
    }

    private static String said(Entry entry, EventDay day) {
        if (entry.missed()) {
            return "Signed up for a shift and did not come.";
        }
        if (entry.arrived() == null) {
            return "Times at an event were taken off the roster.";
        }
        return "Times at an event were written down: in " + day.said(entry.arrived())
                + (entry.left() == null ? "." : ", out " + day.said(entry.left()) + ".");
    }
}
