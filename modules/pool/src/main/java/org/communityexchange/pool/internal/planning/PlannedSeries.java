package org.communityexchange.pool.internal.planning;

import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Audience;
import org.communityexchange.pool.PlanSeries;
import org.communityexchange.pool.PlanShift;
import org.communityexchange.pool.internal.event.EventPlaces.Terms;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An event that repeats. Each date is an event of its own; this remembers what to make, and until which day it was made. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "event_series")
class PlannedSeries {

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

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "credit_budget")
    private @Nullable Integer creditBudget;

    @Embedded
    private @Nullable EachDate taking;

    private String rule;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "made_until")
    private @Nullable LocalDate madeUntil;

    @Column(name = "ended_from")
    private @Nullable LocalDate endedFrom;

    @Column(name = "follows_id")
    private @Nullable UUID followsId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected PlannedSeries() {}

    /**
     * @param said was checked: an event can be made of it
     * @param taking what each date has for those who take part, or null
     */
    static PlannedSeries of(
            UUID id,
            PlanSeries said,
            SeriesRule rule,
            @Nullable EachDate taking,
            UUID plannedBy,
            @Nullable UUID follows,
            Instant now) {
        var series = new PlannedSeries();
        series.id = id;
        series.plannedBy = plannedBy;
        series.title = Objects.requireNonNull(said.title()).strip();
        series.description = text(said.description());
        series.place = text(said.place());
        series.audience = Objects.requireNonNull(said.audience());
        series.creditBudget = said.creditBudget();
        series.taking = taking;
        series.rule = rule.text();
        series.firstOn = rule.first();
        series.followsId = follows;
        series.createdAt = now;
        return series;
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip().replace("\r\n", "\n");
    }

    PlanSeries plan(List<PlanShift> shifts) {
        var places = taking == null ? null : taking.said();
        return new PlanSeries(
                title, description, place, audience, firstOn, rule().said(), shifts, creditBudget, places);
    }

    /** What each date has for those who take part; {@link Terms#NONE} when people only help. */
    Terms taking() {
        return taking == null ? Terms.NONE : taking.terms();
    }

    SeriesRule rule() {
        return new SeriesRule(rule, firstOn);
    }

    /** Whether a date of this day is to be made, unless it is left out. */
    boolean wants(LocalDate day) {
        return (madeUntil == null || day.isAfter(madeUntil)) && goesOnAt(day);
    }

    boolean goesOnAt(LocalDate day) {
        return endedFrom == null || day.isBefore(endedFrom);
    }

    void madeUntil(LocalDate day) {
        if (madeUntil == null || day.isAfter(madeUntil)) {
            madeUntil = day;
        }
    }

    void endFrom(LocalDate day) {
        if (endedFrom == null || day.isBefore(endedFrom)) {
            endedFrom = day;
        }
    }

    UUID id() {
        return id;
    }

    String organisationId() {
        return organisationId;
    }

    String title() {
        return title;
    }

    UUID plannedBy() {
        return plannedBy;
    }

    @Nullable
    LocalDate endedFrom() {
        return endedFrom;
    }
}
