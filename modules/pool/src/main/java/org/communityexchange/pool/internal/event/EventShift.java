package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.PlanShift;
import org.hibernate.annotations.TenantId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A piece of an event that some people help with. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "event_shift")
class EventShift {

    private static final int SHORTEST_MINUTES = 15;
    private static final int LONGEST_MINUTES = 960;
    private static final int MOST_PEOPLE = 500;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "event_id")
    private UUID eventId;

    private String role;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int capacity;

    @Version
    private int version;

    protected EventShift() {}

    /**
     * Notes what is wrong; look at the refusals before keeping it.
     *
     * @param prefix of the field names, such as {@code shifts.0.}
     */
    static EventShift planned(
            UUID id, UUID event, PlanShift said, LocalDate day, ZoneId zone, String prefix, Refusals refusals) {
        var shift = new EventShift();
        shift.id = id;
        shift.eventId = event;
        shift.role = refusals.text(prefix + "role", "What is done", said.role(), 80);
        shift.capacity = refusals.whole(prefix + "capacity", "How many people", said.capacity(), 1, MOST_PEOPLE);
        var starts = refusals.chosen(prefix + "starts", "From", said.starts());
        var ends = refusals.chosen(prefix + "ends", "Until", said.ends());
        if (starts != null && ends != null) {
            shift.startsAt = day.atTime(starts).atZone(zone).toInstant();
            shift.endsAt = day.atTime(ends).atZone(zone).toInstant();
            if (shift.minutes() < SHORTEST_MINUTES || shift.minutes() > LONGEST_MINUTES) {
                refusals.refuse(prefix + "ends", "“Until” is 15 minutes to 16 hours after “From”, on the same day.");
            }
        }
        return shift;
    }

    /** The same times of another day, where the organisation is. */
    void moveTo(LocalDate day, ZoneId zone) {
        startsAt = startsAt.atZone(zone).with(day).toInstant();
        endsAt = endsAt.atZone(zone).with(day).toInstant();
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String role() {
        return role;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int capacity() {
        return capacity;
    }

    int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
