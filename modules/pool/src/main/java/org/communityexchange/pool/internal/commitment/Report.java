package org.communityexchange.pool.internal.commitment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What whoever promised says was done; empty until they do. */
@Embeddable
class Report {

    @Column(name = "actual_minutes")
    private @Nullable Integer minutes;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Column(name = "fulfilment_note")
    private String note = "";

    @Column(name = "fulfilled_by")
    private @Nullable UUID by;

    protected Report() {}

    static Report none() {
        return new Report();
    }

    static Report of(int minutes, LocalDate day, String note, UUID by) {
        var report = new Report();
        report.minutes = minutes;
        report.doneOn = day;
        report.note = note;
        report.by = by;
        return report;
    }

    boolean says(int toldMinutes, LocalDate day, String words) {
        return minutes != null && minutes == toldMinutes && day.equals(doneOn) && words.equals(note);
    }

    @Nullable
    Integer minutes() {
        return minutes;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    String note() {
        return note;
    }

    @Nullable
    UUID by() {
        return by;
    }
}
