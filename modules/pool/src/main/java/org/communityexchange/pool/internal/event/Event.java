package org.communityexchange.pool.internal.event;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.ChangeEvent;
import org.communityexchange.pool.PlanEvent;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A day at which people help in shifts. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "event")
class Event {

    enum State {
        PUBLISHED,
        CANCELLED
    }

    /** How far ahead an event may be planned. */
    private static final int YEARS_AHEAD = 3;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "planned_by")
    private UUID plannedBy;

    private String title;
    private String description;
    private String place;

    @Column(name = "held_on")
    private LocalDate heldOn;

    /** The series it is a date of, and the day that date had when it was made. */
    @Column(name = "series_id")
    private @Nullable UUID seriesId;

    @Column(name = "series_day")
    private @Nullable LocalDate seriesDay;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Event() {}

    /** Notes what is wrong; look at the refusals before keeping it. */
    static Event planned(UUID id, PlanEvent said, UUID plannedBy, LocalDate today, Instant now, Refusals refusals) {
        var event = new Event();
        event.id = id;
        event.plannedBy = plannedBy;
        event.title = refusals.text("title", "Title", said.title(), 120);
        event.description = refusals.optionalText("description", "Description", said.description(), 2000);
        event.place = refusals.optionalText("place", "Place", said.place(), 120);
        event.audience = refusals.chosen("audience", "Who sees it?", said.audience());
        event.heldOn = day(said.heldOn(), today, refusals);
        event.state = State.PUBLISHED;
        event.createdAt = now;
        return event;
    }

    private static @Nullable LocalDate day(@Nullable LocalDate said, LocalDate today, Refusals refusals) {
        var day = refusals.chosen("heldOn", "Day", said);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD)))) {
            refusals.refuse("heldOn", "“Day” is from today on, and at most three years ahead.");
        }
        return day;
    }

    /** Takes other words, another place or another day; look at the refusals before it is kept. */
    void become(ChangeEvent said, LocalDate today, Refusals refusals) {
        title = refusals.text("title", "Title", said.title(), 120);
        description = refusals.optionalText("description", "Description", said.description(), 2000);
        place = refusals.optionalText("place", "Place", said.place(), 120);
        var day = heldOn.equals(said.heldOn()) ? heldOn : day(said.heldOn(), today, refusals);
        if (day != null) {
            heldOn = day;
        }
    }

    void isDateOf(UUID series) {
        seriesId = series;
        seriesDay = heldOn;
    }

    void cancel() {
        state = State.CANCELLED;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    UUID seriesId() {
        return seriesId;
    }

    @Nullable
    LocalDate seriesDay() {
        return seriesDay;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String place() {
        return place;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Audience audience() {
        return audience;
    }

    String organisationId() {
        return organisationId;
    }

    boolean isCancelled() {
        return state == State.CANCELLED;
    }
}
