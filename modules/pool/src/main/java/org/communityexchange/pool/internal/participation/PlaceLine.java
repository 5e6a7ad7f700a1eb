package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.internal.participation.GuestLetters.Guest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Who waits for a place at an event, first come first. Whoever writes holds the lock of its places. */
@ApplicationScoped
class PlaceLine {

    /**
     * Somebody who waits.
     *
     * @param credits that a place costs them at most: what it cost when they joined
     */
    record Waiting(UUID id, UUID person, UUID enteredBy, int credits) {

        Guest guest() {
            return new Guest(person, enteredBy);
        }
    }

    private final Statements statements;
    private final TenantContext tenant;

    PlaceLine(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    /** Everybody in the line, first come first. */
    List<Waiting> inOrder(UUID event) {
        return statements.list(
                """
                        select id, person_id, entered_by, credits from pool.participation_wait
                         where organisation_id = ? and event_id = ? and ended_at is null order by joined_at, id""",
                row -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("entered_by", UUID.class),
                        row.getInt("credits")),
                here(),
                event);
    }

    /** Events after this day with a line and a place that nobody has. */
    List<UUID> withFreePlacesAfter(LocalDate day) {
        return statements.list("""
                        select s.event_id from pool.event_places s
                          join pool.event e on e.organisation_id = s.organisation_id and e.id = s.event_id
                         where s.organisation_id = ? and e.state = 'PUBLISHED' and e.held_on > ?
                           and exists (select from pool.participation_wait w
                                where w.organisation_id = s.organisation_id and w.event_id = s.event_id and w.ended_at is null)
                           and s.places > (select count(*) from pool.participation p
                                where p.organisation_id = s.organisation_id and p.event_id = s.event_id
                                  and p.state in ('GOING', 'CAME', 'MISSED'))
                         order by e.held_on, e.id""", row -> row.getObject("event_id", UUID.class), here(), day);
    }

    /** Joins at the end; whoever stands in it stays where they are. @return whether they joined now */
    boolean join(UUID event, UUID person, UUID enteredBy, int credits, Instant now) {
        return statements.write("""
                        insert into pool.participation_wait (organisation_id, id, event_id, person_id, entered_by, credits, joined_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", here(), Ids.next(), event, person, enteredBy, credits, now) == 1;
    }

    /** @return whether they stood in it */
    boolean leave(UUID event, UUID person, Instant now) {
        return end(event, person, "LEFT", null, now);
    }

    /** Somebody has a place now; nothing happens when they did not wait. */
    void gotPlace(UUID event, UUID person, UUID participation, Instant now) {
        end(event, person, "PLACE", participation, now);
    }

    /** Nobody waits any more. @return who did */
    List<Waiting> callOff(UUID event, Instant now) {
        var waited = inOrder(event);
        statements.write("""
                        update pool.participation_wait set ended_at = ?, outcome = 'CALLED_OFF'
                         where organisation_id = ? and event_id = ? and ended_at is null""", now, here(), event);
        return waited;
    }

    private boolean end(UUID event, UUID person, String outcome, @Nullable UUID participation, Instant now) {
        return statements.write("""
                        update pool.participation_wait set ended_at = ?, outcome = ?, participation_id = ?
                         where organisation_id = ? and event_id = ? and person_id = ? and ended_at is null""", now, outcome, participation, here(), event, person) == 1;
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
