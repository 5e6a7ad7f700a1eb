package org.communityexchange.pool.internal.rota;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody takes a duty every time, until a day. Each time is a promise of its own. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "duty_habit")
class Habit {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "duty_id", updatable = false)
    private UUID dutyId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "entered_by", updatable = false)
    private UUID enteredBy;

    @Column(name = "until_on")
    private LocalDate untilOn;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Habit() {}

    static Habit of(UUID duty, UUID person, UUID enteredBy, LocalDate until, Instant now) {
        var habit = new Habit();
        habit.id = Ids.next();
        habit.dutyId = duty;
        habit.personId = person;
        habit.enteredBy = enteredBy;
        habit.untilOn = until;
        habit.startedAt = now;
        return habit;
    }

    void until(LocalDate day) {
        untilOn = day;
    }

    void end(Instant now) {
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID dutyId() {
        return dutyId;
    }

    UUID personId() {
        return personId;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    LocalDate untilOn() {
        return untilOn;
    }
}
