package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Rhythm;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A promise that repeats. Each time is a promise of its own; this remembers which were made. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "commitment_series")
class Series {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "until_on")
    private @Nullable LocalDate untilOn;

    private @Nullable Integer times;
    private int made;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Series() {}

    /** When it repeats and when it stops: by a day or after so many times. */
    record Course(
            Rhythm rhythm,
            LocalDate firstOn,
            @Nullable LocalDate untilOn,
            @Nullable Integer times) {

        /** The day of one time, if the course has so many. @param number 0 for the first */
        Optional<LocalDate> day(int number) {
            var day = rhythm.day(firstOn, number);
            var over = times == null ? day.isAfter(untilOn) : number >= times;
            return over ? Optional.empty() : Optional.of(day);
        }
    }

    static Series of(UUID id, UUID person, UUID enteredBy, Course course, Instant now) {
        var series = new Series();
        series.id = id;
        series.personId = person;
        series.enteredBy = enteredBy;
        series.rhythm = course.rhythm();
        series.firstOn = course.firstOn();
        series.untilOn = course.untilOn();
        series.times = course.times();
        series.createdAt = now;
        return series;
    }

    /** The next day on which a promise is due and not made yet, if any is left. */
    Optional<LocalDate> nextDay() {
        return endedAt == null ? new Course(rhythm, firstOn, untilOn, times).day(made) : Optional.empty();
    }

    /** @return the number of the one made now */
    int makeOne() {
        return made++;
    }

    void accepted(Instant now) {
        if (acceptedAt == null) {
            acceptedAt = now;
        }
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }
}
