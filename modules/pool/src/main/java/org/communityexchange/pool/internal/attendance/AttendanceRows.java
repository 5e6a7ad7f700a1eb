package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.internal.commitment.RosterWork;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** The rows of attendance, read with their promises and written in sets. */
@ApplicationScoped
class AttendanceRows {

    /** Where a time came from. */
    enum Means {
        DOOR,
        ROSTER,
        SELF,
        IMPORT,
        CLOSING
    }

    /** How somebody came onto the roster. */
    enum Origin {
        SIGNED_UP,
        WALK_IN,
        IMPORT
    }

    /**
     * One promise of a shift, with what was written down of it.
     *
     * @param version 0 when nothing was
     * @param leftOut why it was left out of a confirmation last, or null
     */
    record Line(
            UUID promise,
            UUID person,
            UUID shift,
            CommitmentState state,
            @Nullable Instant arrived,
            @Nullable Instant left,
            boolean missed,
            Origin origin,
            int version,
            @Nullable UUID recordedBy,
            @Nullable Instant recordedAt,
            @Nullable String leftOut) {

        /** Of a promise that was just made for somebody who is there. */
        static Line fresh(RosterWork.Place promise) {
            return new Line(
                    promise.id(),
                    promise.person(),
                    promise.shift(),
                    CommitmentState.ACCEPTED,
                    null,
                    null,
                    false,
                    Origin.WALK_IN,
                    0,
                    null,
                    null,
                    null);
        }

        /** Whether the same was written down before. */
        boolean says(@Nullable Instant in, @Nullable Instant out, boolean absent) {
            return Objects.equals(arrived, in) && Objects.equals(left, out) && missed == absent;
        }
    }

    /** What is written down now. */
    record Entry(
            UUID promise,
            @Nullable Instant arrived,
            @Nullable Instant left,
            boolean missed,
            Origin origin) {}

    /** States of a promise that stand on a roster: live ones, those that lapsed, and those taken back after confirmation. */
    private static final String ON_THE_ROSTER =
            "('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED', 'LAPSED', 'REVERSED')";

    private static final String LINES = """
            select c.id, c.person_id, c.shift_id, c.state, a.arrived_at, a.left_at, coalesce(a.missed, false) as missed,
                   coalesce(a.origin, 'SIGNED_UP') as origin, coalesce(a.version, 0) as version, a.recorded_by, a.recorded_at,
                   (select l.reason from pool.left_out l where l.organisation_id = c.organisation_id and l.commitment_id = c.id
                     order by l.at desc limit 1) as left_out
              from pool.commitment c
              join pool.event_shift s on s.organisation_id = c.organisation_id and s.id = c.shift_id
              left join pool.attendance a on a.organisation_id = c.organisation_id and a.commitment_id = c.id
             where c.organisation_id = ? and s.event_id = ? and c.state in """ + ON_THE_ROSTER;

    private static final Statements.RowReader<Line> LINE = row -> new Line(
            row.getObject("id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getObject("shift_id", UUID.class),
            CommitmentState.valueOf(row.getString("state")),
            Statements.instant(row, "arrived_at"),
            Statements.instant(row, "left_at"),
            row.getBoolean("missed"),
            Origin.valueOf(row.getString("origin")),
            row.getInt("version"),
            row.getObject("recorded_by", UUID.class),
            Statements.instant(row, "recorded_at"),
            row.getString("left_out"));

    private final Statements statements;
    private final TenantContext tenant;

    AttendanceRows(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    /** Everybody on the roster of the event, in no order. */
    List<Line> of(UUID event) {
        return statements.list(LINES, LINE, here(), event);
    }

    /** Everybody on the rosters of these events, by event. */
    Map<UUID, List<Line>> of(Collection<UUID> events) {
        var lines = new HashMap<UUID, List<Line>>();
        for (var event : events) {
            lines.put(event, of(event));
        }
        return lines;
    }

    /** The lines of one person. */
    List<Line> of(UUID event, UUID person) {
        return statements.list(LINES + " and c.person_id = ?", LINE, here(), event, person);
    }

    /** Writes down what is so now, and that it was written down. */
    void write(UUID event, List<Entry> entries, Means means, UUID by, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        var promises = entries.stream().map(Entry::promise).toArray(UUID[]::new);
        var arrived = entries.stream().map(Entry::arrived).toArray(Instant[]::new);
        var left = entries.stream().map(Entry::left).toArray(Instant[]::new);
        var missed = entries.stream().map(Entry::missed).toArray(Boolean[]::new);
        statements.write(
                """
                        insert into pool.attendance (organisation_id, commitment_id, event_id, arrived_at, left_at, missed, origin,
                                                     recorded_by, recorded_at, version)
                        select ?, u.promise, ?, u.arrived, u.left_at, u.missed, u.origin, ?, ?, 1
                          from unnest(?, ?, ?, ?, ?) u (promise, arrived, left_at, missed, origin)
                        on conflict (organisation_id, commitment_id) do update set arrived_at = excluded.arrived_at,
                          left_at = excluded.left_at, missed = excluded.missed, recorded_by = excluded.recorded_by,
                          recorded_at = excluded.recorded_at, version = attendance.version + 1""",
                here(),
                event,
                by,
                now,
                promises,
                arrived,
                left,
                missed,
                entries.stream().map(entry -> entry.origin().name()).toArray(String[]::new));
        statements.write(
                """
                        insert into pool.attendance_change (organisation_id, id, commitment_id, arrived_at, left_at, missed, means,
                                                            actor_id, at)
                        select ?, u.id, u.promise, u.arrived, u.left_at, u.missed, ?, ?, ?
                          from unnest(?, ?, ?, ?, ?) u (id, promise, arrived, left_at, missed)""",
                here(),
                means,
                by,
                now,
                entries.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                promises,
                arrived,
                left,
                missed);
    }

    /** Keeps why these were left out. */
    void leaveOut(List<UUID> promises, String reason, UUID by, Instant now) {
        statements.write(
                """
                        insert into pool.left_out (organisation_id, id, commitment_id, reason, steward_id, at)
                        select ?, u.id, u.promise, ?, ?, ? from unnest(?, ?) u (id, promise)""",
                here(),
                reason,
                by,
                now,
                promises.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                promises.toArray(UUID[]::new));
    }

    /** When the roster of the event was closed, or null. */
    @Nullable
    Instant closedAt(UUID event) {
        return statements
                .one(
                        "select closed_at from pool.event_roster where organisation_id = ? and event_id = ?",
                        row -> Statements.instant(row, "closed_at"),
                        here(),
                        event)
                .orElse(null);
    }

    /** @return whether it was closed now, rather than before */
    boolean close(UUID event, UUID by, Instant now) {
        return statements.write("""
                        insert into pool.event_roster (organisation_id, event_id, closed_by, closed_at)
                        values (?, ?, ?, ?) on conflict do nothing""", here(), event, by, now) == 1;
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
