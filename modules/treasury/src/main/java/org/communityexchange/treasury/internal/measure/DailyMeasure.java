package org.communityexchange.treasury.internal.measure;

import org.communityexchange.kernel.tenancy.ExchangeWide;
import org.communityexchange.ledger.Circulation.Flow;
import org.communityexchange.ledger.Circulation.Spread;
import org.communityexchange.treasury.Measure;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was measured of one day. */
@ExchangeWide
@Entity
@Table(schema = "treasury", name = "daily_measure")
class DailyMeasure {

    @Id
    private LocalDate day;

    @Column(name = "measured_at")
    private Instant measuredAt;

    private long outstanding;

    @Column(name = "outstanding_before")
    private long outstandingBefore;

    @Column(name = "issued_30")
    private long issued30;

    @Column(name = "spent_30")
    private long spent30;

    @Column(name = "issued_90")
    private long issued90;

    @Column(name = "spent_90")
    private long spent90;

    @Column(name = "released_90")
    private long released90;

    @Column(name = "retired_90")
    private long retired90;

    @Column(name = "median_wait_seconds")
    private long medianWaitSeconds;

    private long wallets;

    @Column(name = "wallet_credits")
    private long walletCredits;

    @Column(name = "top_tenth_credits")
    private long topTenthCredits;

    protected DailyMeasure() {}

    DailyMeasure(
            LocalDate day,
            Instant measuredAt,
            long outstanding,
            long outstandingBefore,
            Flow ofMonth,
            Flow ofQuarter,
            Spread spread) {
        this.day = day;
        this.measuredAt = measuredAt;
        this.outstanding = outstanding;
        this.outstandingBefore = outstandingBefore;
        this.issued30 = ofMonth.issued();
        this.spent30 = ofMonth.spent();
        this.issued90 = ofQuarter.issued();
        this.spent90 = ofQuarter.spent();
        this.released90 = ofQuarter.released();
        this.retired90 = ofQuarter.retired();
        this.medianWaitSeconds = ofQuarter.medianWaitSeconds();
        this.wallets = spread.wallets();
        this.walletCredits = spread.credits();
        this.topTenthCredits = spread.inTopTenth();
    }

    Measure view() {
        return new Measure(
                day,
                measuredAt,
                outstanding,
                outstandingBefore,
                issued30,
                spent30,
                issued90,
                spent90,
                released90,
                retired90,
                medianWaitSeconds,
                wallets,
                walletCredits,
                topTenthCredits);
    }
}
