package org.communityexchange.pool.internal.rota;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One time of a duty. Its row is the lock under which its places are given away. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "duty_slot")
class DutySlot {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "duty_id", updatable = false)
    private UUID dutyId;

    @Column(name = "held_on")
    private LocalDate day;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int people;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Version
    private int version;

    protected DutySlot() {}

    static DutySlot of(UUID id, Duty duty, LocalDate day, Instant startsAt) {
        var slot = new DutySlot();
        slot.id = id;
        slot.dutyId = duty.id();
        slot.become(duty, day, startsAt);
        return slot;
    }

    /** As the duty has it, on this day and at this time. @return whether it is at another time than before */
    boolean become(Duty duty, LocalDate on, Instant begins) {
        var ends = begins.plus(duty.minutes(), ChronoUnit.MINUTES);
        var moved = !begins.equals(startsAt) || !ends.equals(endsAt);
        day = on;
        startsAt = begins;
        endsAt = ends;
        people = duty.people();
        return moved;
    }

    /** Stays when it is, for so many people. */
    void holds(int places) {
        people = places;
    }

    void cancel(Instant now) {
        cancelledAt = now;
    }

    UUID id() {
        return id;
    }

    UUID dutyId() {
        return dutyId;
    }

    LocalDate day() {
        return day;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int minutes() {
        return Math.toIntExact(ChronoUnit.MINUTES.between(startsAt, endsAt));
    }

    int people() {
        return people;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }
}
