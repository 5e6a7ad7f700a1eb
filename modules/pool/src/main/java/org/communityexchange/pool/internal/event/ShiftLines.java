package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Who waits for a place in a shift, first come first. Whoever writes holds the lock of the shift. */
@ApplicationScoped
public class ShiftLines {

    /**
     * One line.
     *
     * @param waiting how many people stand in it
     * @param mine where the person who asks stands, from 1; null when they do not
     */
    public record Line(int waiting, @Nullable Integer mine) {

        static final Line EMPTY = new Line(0, null);
    }

    /**
     * Somebody who waits.
     *
     * @param movedAt when the shift got another time or place after they joined, or null
     */
    public record Waiting(
            UUID id,
            UUID shift,
            UUID person,
            UUID enteredBy,
            @Nullable Instant movedAt) {}

    /** Somebody who got a place in another way, at the door or by signing up, does not wait any more. */
    private static final String WAITS = """
             where w.organisation_id = ? and w.shift_id = any (?) and w.ended_at is null
               and not exists (select 1 from pool.commitment c
                                where c.organisation_id = w.organisation_id and c.shift_id = w.shift_id
                                  and c.person_id = w.person_id
                                  and c.state in ('OFFERED', 'ACCEPTED', 'FULFILLED', 'CONFIRMED', 'DISPUTED'))""";

    private final Statements statements;
    private final TenantContext tenant;

    ShiftLines(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    /** The lines of these shifts; shifts nobody waits for are absent. @param person who asks, or null */
    Map<UUID, Line> of(Collection<UUID> shifts, @Nullable UUID person) {
        var lines = new HashMap<UUID, Line>();
        if (!shifts.isEmpty()) {
            statements
                    .list(
                            """
                                    select l.shift_id, count(*)::int as waiting,
                                           min(l.place) filter (where l.person_id = ?)::int as mine
                                      from (select w.shift_id, w.person_id, row_number()
                                              over (partition by w.shift_id order by w.joined_at, w.id) as place
                                              from pool.shift_wait w""" + " " + WAITS + ") l group by l.shift_id",
                            row -> Map.entry(
                                    row.getObject("shift_id", UUID.class),
                                    new Line(row.getInt("waiting"), row.getObject("mine", Integer.class))),
                            person == null ? new UUID(0, 0) : person,
                            here(),
                            shifts.toArray(UUID[]::new))
                    .forEach(line -> lines.put(line.getKey(), line.getValue()));
        }
        return lines;
    }

    /** Where somebody stands in the line of a shift, and how long it is. */
    public Line of(UUID shift, UUID person) {
        return of(List.of(shift), person).getOrDefault(shift, Line.EMPTY);
    }

    /** Everybody in the lines of these shifts, first come first. */
    public List<Waiting> inOrder(Collection<UUID> shifts) {
        return statements.list(
                "select w.id, w.shift_id, w.person_id, w.entered_by, w.moved_at from pool.shift_wait w " + WAITS
                        + " order by w.joined_at, w.id",
                row -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("shift_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("entered_by", UUID.class),
                        Statements.instant(row, "moved_at")),
                here(),
                shifts.toArray(UUID[]::new));
    }

    /** Joins the line at its end; whoever stands in it stays where they are. @return whether they joined now */
    public boolean join(UUID shift, UUID person, UUID enteredBy, Instant now) {
        return statements.write("""
                        insert into pool.shift_wait (organisation_id, id, shift_id, person_id, entered_by, joined_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""", here(), Ids.next(), shift, person, enteredBy, now) == 1;
    }

    /** These shifts have other times or another place now, for which nobody in their lines asked. */
    public void moved(Collection<UUID> shifts, Instant now) {
        statements.write("""
                        update pool.shift_wait set moved_at = ?
                         where organisation_id = ? and shift_id = any (?) and ended_at is null""", now, here(), shifts.toArray(UUID[]::new));
    }

    /** @return whether they stood in it */
    public boolean leave(UUID shift, UUID person, Instant now) {
        return statements.write("""
                        update pool.shift_wait set ended_at = ?, outcome = 'LEFT'
                         where organisation_id = ? and shift_id = ? and person_id = ? and ended_at is null""", now, here(), shift, person) == 1;
    }

    /** Somebody who waited has a place now. */
    public void gotPlace(UUID id, UUID commitment, Instant now) {
        statements.write("""
                        update pool.shift_wait set ended_at = ?, outcome = 'PLACE', commitment_id = ?
                         where organisation_id = ? and id = ?""", now, commitment, here(), id);
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
