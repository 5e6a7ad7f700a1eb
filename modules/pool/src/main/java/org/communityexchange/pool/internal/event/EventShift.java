package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.ChangeShift;
import org.communityexchange.pool.PlanShift;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
        shift.does(said.role(), said.capacity(), prefix, refusals);
        shift.lasts(said.starts(), said.ends(), day, zone, prefix, refusals);
        return shift;
    }

    /**
     * Takes another role, other times or another number of places; look at the refusals before it is kept.
     *
     * @param taken how many people have a place
     */
    void become(ChangeShift said, int taken, LocalDate day, ZoneId zone, Refusals refusals) {
        does(said.role(), said.capacity(), "", refusals);
        lasts(said.starts(), said.ends(), day, zone, "", refusals);
        if (said.capacity() != null && said.capacity() < taken) {
            refusals.refuse("capacity", "There is a place for everybody who has one: at least " + taken + ".");
        }
    }

    private void does(@Nullable String what, @Nullable Integer howMany, String prefix, Refusals refusals) {
        role = refusals.text(prefix + "role", "What is done", what, 80);
        capacity = refusals.whole(prefix + "capacity", "How many people", howMany, 1, MOST_PEOPLE);
    }

    private void lasts(
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            LocalDate day,
            ZoneId zone,
            String prefix,
            Refusals refusals) {
        var starts = refusals.chosen(prefix + "starts", "From", from);
        var ends = refusals.chosen(prefix + "ends", "Until", until);
        if (starts != null && ends != null) {
            startsAt = day.atTime(starts).atZone(zone).toInstant();
            endsAt = day.atTime(ends).atZone(zone).toInstant();
            if (minutes() < SHORTEST_MINUTES || minutes() > LONGEST_MINUTES) {
                refusals.refuse(prefix + "ends", "“Until” is 15 minutes to 16 hours after “From”, on the same day.");
            }
        }
    }

    /** The same times of another day, where the organisation is. */
    void moveTo(LocalDate day, ZoneId zone) {
        startsAt = startsAt.atZone(zone).with(day).toInstant();
        endsAt = endsAt.atZone(zone).with(day).toInstant();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
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
