package org.communityexchange.pool.internal.commitment;

import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.PromisePreview;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "expected_minutes")
    private int expectedMinutes;

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
        terms.expectedMinutes = promise.minutes();
        return terms;
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

    int expectedMinutes() {
        return expectedMinutes;
    }

    /** What the promise would bring by itself, without what is in the minute bank. */
    int expectedCredits() {
        return funding == Funding.THANKS
                ? 0
                : MinuteSplit.of(0, expectedMinutes).credits();
    }
}
