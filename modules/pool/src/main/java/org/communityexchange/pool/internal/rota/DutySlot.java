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

    @Column(name = "held_on", updatable = false)
    private LocalDate day;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
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
        slot.day = day;
        slot.startsAt = startsAt;
        slot.endsAt = startsAt.plus(duty.minutes(), ChronoUnit.MINUTES);
        slot.people = duty.people();
        return slot;
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

    int people() {
        return people;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }
}
