package org.communityexchange.treasury.internal.pledge;

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

/** Somebody's word that they will give regularly. Its row is the lock under which it is changed and paid. */
@Entity
@TenantOwned
@Table(schema = "treasury", name = "pledge")
class Pledge {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "entered_by", updatable = false)
    private UUID enteredBy;

    @Column(name = "every_months", updatable = false)
    private int everyMonths;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private boolean reminders;

    @Column(name = "stop_key", updatable = false)
    private UUID stopKey;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Pledge() {}

    static Pledge made(
            UUID id,
            UUID person,
            UUID enteredBy,
            int everyMonths,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            boolean reminders,
            UUID stopKey,
            Instant now) {
        var pledge = new Pledge();
        pledge.id = id;
        pledge.personId = person;
        pledge.enteredBy = enteredBy;
        pledge.everyMonths = everyMonths;
        pledge.startsOn = startsOn;
        pledge.endsOn = endsOn;
        pledge.reminders = reminders;
        pledge.stopKey = stopKey;
        pledge.createdAt = now;
        return pledge;
    }

    void endsOn(@Nullable LocalDate last) {
        endsOn = last;
    }

    void reminds(boolean wanted) {
        reminders = wanted;
    }

    /** Ends it, once. */
    void end(LocalDate today) {
        if (endedOn == null) {
            endedOn = today;
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean reminders() {
        return reminders;
    }

    UUID stopKey() {
        return stopKey;
    }

    boolean opensWith(UUID key) {
        return stopKey.equals(key);
    }
}
