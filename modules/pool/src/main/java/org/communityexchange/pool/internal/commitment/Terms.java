package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.PromiseSize;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What was promised: what it is, how much of it, where its credits come from, and what it rests on. */
@Embeddable
class Terms {

    /** What it rests on; at most one. */
    record Origin(
            @Nullable UUID need,
            @Nullable UUID offer,
            @Nullable UUID shift) {}

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    @Enumerated(EnumType.STRING)
    private Funding funding;

    private String title;
    private String note;

    @Column(name = "need_id")
    private @Nullable UUID needId;

    @Column(name = "offer_id")
    private @Nullable UUID offerId;

    @Column(name = "shift_id")
    private @Nullable UUID shiftId;

    @Column(name = "slot_id")
    private @Nullable UUID slotId;

    @Column(name = "expected_minutes")
    private @Nullable Integer expectedMinutes;

    @Column(name = "value_cents")
    private @Nullable Long valueCents;

    private @Nullable Integer units;

    @Column(name = "unit_credits")
    private @Nullable Integer unitCredits;

    private @Nullable String month;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "series_id")
    private @Nullable UUID seriesId;

    private @Nullable Integer occurrence;

    protected Terms() {}

    static Terms of(PromisePreview promise, Origin origin) {
        var terms = new Terms();
        terms.kind = promise.kind();
        terms.funding = promise.funding();
        terms.title = promise.title();
        terms.note = promise.note();
        terms.needId = origin.need();
        terms.offerId = origin.offer();
        terms.shiftId = origin.shift();
        terms.sized(promise.size());
        terms.dueOn = promise.days().isEmpty() ? null : promise.days().get(0);
        return terms;
    }

    /** A turn of the rota: work on the day of its slot. */
    static Terms ofSlot(UUID slot, String title, int minutes, Funding funding, LocalDate day) {
        var terms = new Terms();
        terms.kind = CommitmentKind.ONE_OFF_WORK;
        terms.funding = funding;
        terms.title = title;
        terms.note = "";
        terms.slotId = slot;
        terms.sized(PromiseSize.ofMinutes(minutes));
        terms.dueOn = day;
        return terms;
    }

    /** The same once more, on another day. */
    Terms on(LocalDate day, UUID series, int number) {
        var terms = new Terms();
        terms.kind = kind;
        terms.funding = funding;
        terms.title = title;
        terms.note = note;
        terms.needId = needId;
        terms.offerId = offerId;
        terms.sized(
                units == null || unitCredits == null
                        ? size()
                        : PromiseSize.ofUnits(
                                units, unitCredits, YearMonth.from(day).toString()));
        terms.dueOn = day;
        terms.seriesId = series;
        terms.occurrence = number;
        return terms;
    }

    private void sized(PromiseSize size) {
        expectedMinutes = size.minutes();
        valueCents = size.valueCents();
        units = size.units();
        unitCredits = size.unitCredits();
        month = size.month();
    }

    void change(PromiseSize size, @Nullable LocalDate day, String words) {
        sized(size);
        dueOn = day;
        note = words;
    }

    /** What it rests on has become something else. */
    void follow(String what, int minutes, LocalDate day) {
        title = what;
        expectedMinutes = minutes;
        dueOn = day;
    }

    void moveTo(LocalDate day) {
        dueOn = day;
    }

    PromiseSize size() {
        return new PromiseSize(expectedMinutes, valueCents, units, unitCredits, month);
    }

    CommitmentKind kind() {
        return kind;
    }

    Funding funding() {
        return funding;
    }

    String title() {
        return title;
    }

    String note() {
        return note;
    }

    @Nullable
    UUID needId() {
        return needId;
    }

    @Nullable
    UUID offerId() {
        return offerId;
    }

    @Nullable
    UUID shiftId() {
        return shiftId;
    }

    @Nullable
    UUID slotId() {
        return slotId;
    }

    @Nullable
    UUID seriesId() {
        return seriesId;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /** 0 for what is not measured by minutes. */
    int expectedMinutes() {
        return expectedMinutes == null ? 0 : expectedMinutes;
    }

    /** What the promise would bring by itself, without what is in the minute bank. */
    int expectedCredits() {
        return funding == Funding.THANKS ? 0 : size().credits();
    }
}
