package org.communityexchange.pool.internal.rota;

import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.ChangeDuty;
import org.communityexchange.pool.DefineDuty;
import org.communityexchange.pool.DutyRhythm;
import org.communityexchange.pool.DutyView;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.internal.refusal.ToolLending;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What has to be done again and again, until it is removed. How often it comes, and what comes back for it, stay. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "duty")
class Duty {

    private static final int YEARS_AHEAD = 2;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    private String title;

    private String note;

    private int people;

    private int minutes;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    /** The clock's, whatever zone the program runs in. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime starts;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DutyRhythm rhythm;

    @Column(updatable = false)
    private @Nullable Integer nth;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on", updatable = false)
    private @Nullable LocalDate untilOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Funding funding;

    @Column(name = "defined_by", updatable = false)
    private UUID definedBy;

    @Column(name = "defined_at", updatable = false)
    private Instant definedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Version
    private int version;

    protected Duty() {}

    /**
     * Looks at every field.
     *
     * @throws org.communityexchange.kernel.problem.InvalidInput naming each that cannot be used
     */
    static Duty defined(UUID id, DefineDuty said, UUID by, LocalDate today, Instant now) {
        var refusals = new Refusals();
        var duty = new Duty();
        duty.id = id;
        duty.read(
                new ChangeDuty(
                        said.title(), said.note(), said.people(), said.minutes(), said.weekday(), said.starts(), null),
                refusals);
        duty.rhythm = refusals.chosen("rhythm", "How often", said.rhythm());
        duty.nth = nth(said, refusals);
        duty.fromOn = said.from() == null ? today : said.from();
        duty.untilOn = said.until();
        duty.funding = said.funding() == null ? Funding.ISSUE : said.funding();
        if (duty.fromOn.isBefore(today) || duty.fromOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            refusals.refuse("from", "“First day” is between today and two years from now.");
        } else if (duty.untilOn != null
                && (duty.untilOn.isBefore(duty.fromOn) || duty.untilOn.isAfter(duty.fromOn.plusYears(YEARS_AHEAD)))) {
            refusals.refuse("until", "“Last day” is after the first, and at most two years later.");
        }
        if (duty.funding.isPaid()) {
            refusals.refuse(
                    "funding", "A duty helps all: the organisation issues the credits, or it is done for thanks.");
        }
        refusals.throwIfAny();
        ToolLending.refuse(null, duty.title);
        duty.definedBy = by;
        duty.definedAt = now;
        duty.endReason = "";
        return duty;
    }

    private void read(ChangeDuty said, Refusals refusals) {
        title = refusals.text("title", "What has to be done", said.title(), 120);
        note = refusals.optionalText("note", "Good to know", said.note(), 1000);
        people = refusals.whole("people", "How many people", said.people(), 1, 50);
        minutes = refusals.whole("minutes", "Minutes", said.minutes(), 15, 960);
        weekday = refusals.chosen("weekday", "Weekday", said.weekday());
        starts = refusals.chosen("starts", "Begins at", said.starts());
    }

    /**
     * Becomes something else, in the same weeks or months as before.
     *
     * @param most how many people have a turn at one of its times
     * @throws org.communityexchange.kernel.problem.InvalidInput naming each field that cannot be used
     */
    void become(ChangeDuty said, int most) {
        var before = course();
        var refusals = new Refusals();
        read(said, refusals);
        if (said.people() != null && said.people() < most) {
            refusals.refuse("people", "There is a place for everybody who has a turn: at least " + most + ".");
        }
        refusals.throwIfAny();
        ToolLending.refuse(null, title);
        if (rhythm == DutyRhythm.FORTNIGHTLY && weekday != before.weekday()) {
            // Every second week is counted from this day on: it stays in the week it was in.
            fromOn = before.monday();
        }
    }

    private static @Nullable Integer nth(DefineDuty said, Refusals refusals) {
        if (said.rhythm() == DutyRhythm.MONTHLY) {
            return refusals.whole("nth", "Which of the month", said.nth(), 1, DutyCourse.LAST);
        }
        if (said.nth() != null && said.rhythm() != null) {
            refusals.refuse("nth", "Only what comes monthly has a week of the month.");
        }
        return null;
    }

    void end(UUID by, String reason, Instant now) {
        endedBy = by;
        endReason = reason;
        endedAt = now;
    }

    DutyCourse course() {
        return new DutyCourse(weekday, starts, rhythm, nth, fromOn, untilOn);
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    int people() {
        return people;
    }

    int minutes() {
        return minutes;
    }

    Funding funding() {
        return funding;
    }

    int version() {
        return version;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    DutyView view() {
        return new DutyView(
                id,
                organisationId,
                title,
                note,
                people,
                minutes,
                weekday,
                starts,
                rhythm,
                nth,
                fromOn,
                untilOn,
                funding,
                endedAt,
                endReason,
                version);
    }
}
