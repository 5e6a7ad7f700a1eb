package org.communityexchange.treasury.internal.claim;

import org.communityexchange.ledger.Retired;
import org.communityexchange.treasury.CapPeriod;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a claim's credits were retired, and which money pays for them; without a moment until it is booked. */
@Embeddable
class BookedClaim {

    @Column(name = "booked_at")
    private @Nullable Instant bookedAt;

    @Column(name = "booking_transfer")
    private @Nullable UUID transfer;

    @Column(name = "booked_month")
    private @Nullable String month;

    @Column(name = "booked_quarter")
    private @Nullable String quarter;

    @Column(name = "from_reserve_cents")
    private long fromReserveCents;

    @Column(name = "from_common_cents")
    private long fromCommonCents;

    @Column(name = "to_common_cents")
    private long toCommonCents;

    protected BookedClaim() {}

    /** @param day where the organisation is, which says the month and the quarter it counts in */
    static BookedClaim of(Retired retired, LocalDate day, Instant now) {
        var booked = new BookedClaim();
        booked.bookedAt = now;
        booked.transfer = retired.id().value();
        booked.month = CapPeriod.MONTH.of(day);
        booked.quarter = CapPeriod.QUARTER.of(day);
        booked.fromCommonCents = retired.fromCommonCents();
        booked.fromReserveCents = retired.payoutCents() - retired.fromCommonCents();
        booked.toCommonCents = retired.toCommonCents();
        return booked;
    }

    @Nullable
    Instant at() {
        return bookedAt;
    }

    @Nullable
    UUID transfer() {
        return transfer;
    }

    /** The month and the quarter in which its credits count towards the cap; empty before it is booked. */
    List<String> periods() {
        return month == null || quarter == null ? List.of() : List.of(month, quarter);
    }

    long fromReserveCents() {
        return fromReserveCents;
    }

    long fromCommonCents() {
        return fromCommonCents;
    }

    long toCommonCents() {
        return toCommonCents;
    }
}
