package org.communityexchange.pool.internal.participation;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.sql.Statements;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.pool.ParticipationState;
import org.communityexchange.pool.internal.event.EventPlaces;
import org.communityexchange.pool.internal.event.EventPlaces.Hours;
import org.communityexchange.pool.internal.participation.GuestLetters.Guest;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** The places people have. Whoever changes one holds the lock of its event's places. */
@ApplicationScoped
class ParticipationRows {

    /**
     * One place.
     *
     * @param heldOn the event's day now
     * @param place where the event is; may be empty
     * @param starts when those who take part are there; null as long as its shifts
     * @param hours when those who take part are there, said or not
     * @param agreedDay the event's day when the place was taken
     * @param hold the transfer that set the credits aside, or null when it was free
     */
    record Row(
            UUID id,
            UUID event,
            String title,
            LocalDate heldOn,
            String place,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            Hours hours,
            UUID person,
            UUID enteredBy,
            int credits,
            int cancelDays,
            LocalDate agreedDay,
            Instant takenAt,
            @Nullable TransferId hold,
            ParticipationState state,
            boolean kept,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            String closeReason) {

        /** The last day on which whoever has it can give it back; on the event's own day until it begins. */
        LocalDate cancelUntil() {
            return Deadline.day(heldOn, agreedDay, cancelDays);
        }

        /** Until when whoever has it can give it back. */
        Deadline deadline(ZoneId zone) {
            return Deadline.of(heldOn, agreedDay, cancelDays, hours.begin(), zone);
        }

        boolean isGoing() {
            return state == ParticipationState.GOING;
        }

        Guest guest() {
            return new Guest(person, enteredBy);
        }
    }

    private static final String SELECT = """
            select p.id, p.event_id, e.title, e.held_on, e.place, s.starts, s.ends, h.starts_at, h.ends_at,
                   p.person_id, p.entered_by, p.credits, p.cancel_days, p.agreed_day, p.taken_at,
                   p.hold_transfer, p.state, p.kept, p.closed_at, p.closed_by, p.close_reason
              from pool.participation p
              join pool.event e on e.organisation_id = p.organisation_id and e.id = p.event_id
              join pool.event_places s on s.organisation_id = p.organisation_id and s.event_id = p.event_id
             cross join lateral pool.hours_of_places(p.organisation_id, p.event_id) h
             where p.organisation_id = ?""";

    private final Statements statements;
    private final TenantContext tenant;

    ParticipationRows(Statements statements, TenantContext tenant) {
        this.statements = statements;
        this.tenant = tenant;
    }

    Row require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("participation"));
    }

    private Optional<Row> find(UUID id) {
        return statements.one(SELECT + " and p.id = ?", ParticipationRows::row, here(), id);
    }

    /** Everybody's of an event, in the order in which they were taken. */
    List<Row> of(UUID event) {
        return statements.list(
                SELECT + " and p.event_id = ? order by p.taken_at, p.id", ParticipationRows::row, here(), event);
    }

    /** Events before this day of which somebody's place is still open. */
    List<UUID> openBefore(LocalDate day) {
        return statements.list("""
                        select distinct p.event_id from pool.participation p
                          join pool.event e on e.organisation_id = p.organisation_id and e.id = p.event_id
                         where p.organisation_id = ? and p.state = 'GOING' and e.held_on < ? order by 1""", row -> row.getObject("event_id", UUID.class), here(), day);
    }

    void take(Taking.Agreed place, @Nullable TransferId hold, Instant now) {
        statements.write(
                """
                        insert into pool.participation (organisation_id, id, event_id, person_id, entered_by, credits, cancel_days,
                          agreed_day, taken_at, hold_transfer, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'GOING')""",
                here(),
                place.id(),
                place.event(),
                place.person(),
                place.askedBy(),
                place.credits(),
                place.cancelDays(),
                place.heldOn(),
                now,
                hold == null ? null : hold.value());
    }

    /** Whoever has a place now is not held to the day they agreed on: they can give it back until the event. */
    void free(UUID event) {
        statements.write(
                "update pool.participation set cancel_days = 0 where organisation_id = ? and event_id = ? and state = 'GOING'",
                here(),
                event);
    }

    void close(
            UUID id,
            ParticipationState outcome,
            boolean kept,
            @Nullable UUID by,
            @Nullable TransferId transfer,
            String reason,
            Instant now) {
        statements.write("""
                        update pool.participation set state = ?, kept = ?, closed_at = ?, closed_by = ?, close_transfer = ?,
                          close_reason = ? where organisation_id = ? and id = ?""", outcome, kept, now, by, transfer == null ? null : transfer.value(), reason, here(), id);
    }

    private static Row row(ResultSet row) throws SQLException {
        var hold = row.getObject("hold_transfer", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                EventPlaces.hours(row),
                row.getObject("person_id", UUID.class),
                row.getObject("entered_by", UUID.class),
                row.getInt("credits"),
                row.getInt("cancel_days"),
                row.getObject("agreed_day", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                hold == null ? null : new TransferId(hold),
                ParticipationState.valueOf(row.getString("state")),
                row.getBoolean("kept"),
                Statements.instant(row, "closed_at"),
                row.getObject("closed_by", UUID.class),
                row.getString("close_reason"));
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
