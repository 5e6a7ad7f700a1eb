package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.PromiseSize;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What whoever promised says was done; empty until they do. */
@Embeddable
class Report {

    @Column(name = "actual_minutes")
    private @Nullable Integer minutes;

    @Column(name = "actual_cents")
    private @Nullable Long cents;

    @Column(name = "actual_units")
    private @Nullable Integer units;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Column(name = "fulfilment_note")
    private String note = "";

    private String reference = "";

    @Column(name = "fulfilled_by")
    private @Nullable UUID by;

    protected Report() {}

    static Report none() {
        return new Report();
    }

    /** @param size minutes, a value, or a number of units */
    static Report of(PromiseSize size, LocalDate day, String note, String reference, UUID by) {
        var report = new Report();
        report.minutes = size.minutes();
        report.cents = size.valueCents();
        report.units = size.units();
        report.doneOn = day;
        report.note = note;
        report.reference = reference;
        report.by = by;
        return report;
    }

    /** Whether it is the same, whoever says it. */
    boolean says(Report other) {
        return Objects.equals(minutes, other.minutes)
                && Objects.equals(cents, other.cents)
                && Objects.equals(units, other.units)
                && Objects.equals(doneOn, other.doneOn)
                && note.equals(other.note)
                && reference.equals(other.reference);
    }

    /** Whether somebody said what was done. */
    boolean isMade() {
        return by != null;
    }

    /** @param promised gives units their price and month */
    @Nullable
    PromiseSize size(PromiseSize promised) {
        return !isMade()
                ? null
                : new PromiseSize(
                        minutes,
                        cents,
                        units,
                        units == null ? null : promised.unitCredits(),
                        units == null ? null : promised.month());
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

    String reference() {
        return reference;
    }

    @Nullable
    UUID by() {
        return by;
    }
}
