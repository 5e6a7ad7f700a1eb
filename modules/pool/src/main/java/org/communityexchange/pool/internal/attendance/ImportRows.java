package org.communityexchange.pool.internal.attendance;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.AttendanceImport;
import org.communityexchange.pool.AttendanceVerdict;
import org.communityexchange.pool.internal.attendance.ImportColumns.Cells;
import org.communityexchange.pool.internal.attendance.ImportJudge.Judged;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/** Attendance files and their lines, read and written in sets. */
@ApplicationScoped
class ImportRows {

    /** A file as it is kept. */
    record Kept(
            UUID id,
            String fileName,
            AttendanceImport.State state,
            UUID readBy,
            Instant readAt,
            @Nullable Instant importedAt,
            @Nullable Instant undoneAt,
            int willImport,
            int willNot) {}

    /** @param made whether the promise was made by the import */
    record KeptLine(
            Cells cells,
            AttendanceVerdict verdict,
            String reason,
            @Nullable UUID commitment,
            boolean made) {}

    /** The promise that a line's times went to. */
    record Brought(UUID commitment, boolean made) {}

    private static final String FILES = """
            select i.*, count(r.line) filter (where r.verdict in ('NEW_PERSON', 'KNOWN_PERSON'))::int as will,
                   count(r.line) filter (where r.verdict not in ('NEW_PERSON', 'KNOWN_PERSON'))::int as will_not
              from pool.attendance_import i
              left join pool.attendance_import_row r on r.organisation_id = i.organisation_id and r.import_id = i.id
             where i.organisation_id = ? %s group by i.organisation_id, i.id order by i.read_at desc, i.id limit 50""";

    private static final Statements.RowReader<Kept> FILE = row -> new Kept(
            row.getObject("id", UUID.class),
            row.getString("file_name"),
            AttendanceImport.State.valueOf(row.getString("state")),
            row.getObject("read_by", UUID.class),
            row.getObject("read_at", java.time.OffsetDateTime.class).toInstant(),
            Statements.instant(row, "imported_at"),
            Statements.instant(row, "undone_at"),
            row.getInt("will"),
            row.getInt("will_not"));

    private final Statements statements;
    private final TenantContext tenant;

    ImportRows(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    List<Kept> all() {
        return statements.list(FILES.formatted(""), FILE, here());
    }

    Kept require(UUID id) {
        return statements
                .one(FILES.formatted("and i.id = ?"), FILE, here(), id)
                .orElseThrow(() -> new NotFound("attendance import"));
    }

    /** Locked until the transaction ends: of two who decide, the second sees what the first did. */
    AttendanceImport.State lock(UUID id) {
        return statements
                .one(
                        "select state from pool.attendance_import where organisation_id = ? and id = ? for update",
                        row -> AttendanceImport.State.valueOf(row.getString("state")),
                        here(),
                        id)
                .orElseThrow(() -> new NotFound("attendance import"));
    }

    List<KeptLine> lines(UUID id) {
        return statements.list(
                "select * from pool.attendance_import_row where organisation_id = ? and import_id = ? order by line",
                row -> new KeptLine(
                        new Cells(
                                row.getInt("line"),
                                row.getString("event"),
                                row.getString("held_on"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("role"),
                                row.getString("time_in"),
                                row.getString("time_out")),
                        AttendanceVerdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        row.getObject("commitment_id", UUID.class),
                        row.getBoolean("made")),
                here(),
                id);
    }

    void keep(UUID id, String fileName, UUID by, Instant now, List<Judged> judged) {
        statements.write("""
                        insert into pool.attendance_import (organisation_id, id, file_name, state, read_by, read_at)
                        values (?, ?, ?, 'READ', ?, ?)""", here(), id, fileName, by, now);
        statements.write(
                """
                        insert into pool.attendance_import_row (organisation_id, import_id, line, event, held_on, name, email, role,
                                                                time_in, time_out, verdict, reason)
                        select ?, ?, u.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                          u (line, event, held_on, name, email, role, time_in, time_out, verdict, reason)""",
                here(),
                id,
                judged.stream().map(each -> each.cells().line()).toArray(Integer[]::new),
                texts(judged, Cells::event),
                texts(judged, Cells::date),
                texts(judged, Cells::name),
                texts(judged, Cells::email),
                texts(judged, Cells::role),
                texts(judged, Cells::in),
                texts(judged, Cells::out),
                judged.stream().map(each -> each.verdict().name()).toArray(String[]::new),
                judged.stream().map(Judged::reason).toArray(String[]::new));
    }

    /** Addresses are forgotten: whoever was invited has them. */
    void imported(UUID id, UUID by, Instant now, Map<Integer, Brought> brought) {
        statements.write("""
                        update pool.attendance_import set state = 'IMPORTED', imported_by = ?, imported_at = ?
                         where organisation_id = ? and id = ?""", by, now, here(), id);
        statements.write(
                "update pool.attendance_import_row set email = '' where organisation_id = ? and import_id = ?",
                here(),
                id);
        statements.write(
                """
                        update pool.attendance_import_row r set commitment_id = u.commitment, made = u.made
                          from unnest(?, ?, ?) u (line, commitment, made)
                         where r.organisation_id = ? and r.import_id = ? and r.line = u.line""",
                brought.keySet().toArray(Integer[]::new),
                brought.values().stream().map(Brought::commitment).toArray(UUID[]::new),
                brought.values().stream().map(Brought::made).toArray(Boolean[]::new),
                here(),
                id);
    }

    void undone(UUID id, UUID by, Instant now) {
        statements.write("""
                        update pool.attendance_import set state = 'UNDONE', undone_by = ?, undone_at = ?
                         where organisation_id = ? and id = ?""", by, now, here(), id);
    }

    /** The events that these promises belong to, by promise. */
    Map<UUID, UUID> eventsOf(List<UUID> promises) {
        var events = new java.util.HashMap<UUID, UUID>();
        statements
                .list(
                        "select commitment_id, event_id from pool.attendance where organisation_id = ? and commitment_id = any (?)",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        here(),
                        promises.toArray(UUID[]::new))
                .forEach(each -> events.put(each.getKey(), each.getValue()));
        return events;
    }

    private static String[] texts(List<Judged> judged, Function<Cells, String> cell) {
        return judged.stream().map(each -> cell.apply(each.cells().spelled())).toArray(String[]::new);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
