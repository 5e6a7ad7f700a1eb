package org.communityexchange.pool.internal.planning;

import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.PlanShift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** The shifts of a series, the dates left out of it, and whether people came to an event. */
@ApplicationScoped
class PlanningRows {

    private final Statements statements;
    private final TenantContext tenant;

    PlanningRows(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    List<PlanShift> shifts(UUID series) {
        return statements.list(
                """
                        select role, starts, ends, capacity from pool.event_series_shift
                         where organisation_id = ? and series_id = ? order by number""",
                row -> new PlanShift(
                        row.getString("role"),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getInt("capacity")),
                here(),
                series);
    }

    void keep(UUID series, List<PlanShift> shifts) {
        for (var number = 0; number < shifts.size(); number++) {
            var shift = shifts.get(number);
            statements.write(
                    """
                            insert into pool.event_series_shift (organisation_id, series_id, number, role, starts, ends, capacity)
                            values (?, ?, ?, ?, ?::time, ?::time, ?)""",
                    here(),
                    series,
                    number,
                    shift.role() == null ? null : shift.role().strip(),
                    String.valueOf(shift.starts()),
                    String.valueOf(shift.ends()),
                    shift.capacity());
        }
    }

    Set<LocalDate> leftOut(UUID series) {
        return new HashSet<>(statements.list(
                "select day from pool.event_series_skip where organisation_id = ? and series_id = ?",
                row -> row.getObject("day", LocalDate.class),
                here(),
                series));
    }

    void leaveOut(UUID series, Collection<LocalDate> days, UUID by, Instant now) {
        for (var day : days) {
            statements.write("""
                            insert into pool.event_series_skip (organisation_id, series_id, day, skipped_by, at)
                            values (?, ?, ?, ?, ?) on conflict do nothing""", here(), series, day, by, now);
        }
    }

    /** Whether it is written down of anybody at the event that they came, or that they did not. */
    boolean begun(UUID event) {
        return statements.one("""
                                select 1 from pool.attendance
                                 where organisation_id = ? and event_id = ? and arrived_at is not null
                                union all
                                select 1 from pool.participation
                                 where organisation_id = ? and event_id = ? and state in ('CAME', 'MISSED') limit 1""", row -> true, here(), event, here(), event).isPresent();
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
