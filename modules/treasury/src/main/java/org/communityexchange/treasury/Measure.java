package org.communityexchange.treasury;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How credits moved up to the end of one day. Counts are credits; ratios are basis points, rounded down.
 *
 * @param day the last one counted, in the exchange's zone
 * @param outstanding out at its end, in every wallet, held and in the pot
 * @param outstandingBefore out 90 days earlier
 * @param retired90 claimed for cash or expired
 * @param medianWaitSeconds from issue to being spent, half of the credits spent in 90 days waited less
 * @param wallets of people with at least one credit
 * @param walletCredits in those
 * @param topTenthCredits in the fullest tenth of them, rounded up to whole wallets; of few people, so never sent to anybody
 */
public record Measure(
        LocalDate day,
        Instant measuredAt,
        long outstanding,
        long outstandingBefore,
        long issued30,
        long spent30,
        long issued90,
        long spent90,
        long released90,
        long retired90,
        long medianWaitSeconds,
        long wallets,
        long walletCredits,
        @JsonIgnore long topTenthCredits) {

    /** Groups smaller than this are not shown in public. */
    public static final int SMALLEST_GROUP = 5;

    private static final int TENTH = 10;
    private static final long ALL = 10_000;
    private static final long SECONDS_PER_DAY = 86_400;

    /** How often the credits that were out were spent in 90 days: 10,000 is once; null when none were out. */
    public @Nullable Long turnover() {
        var both = outstanding + outstandingBefore;
        return both <= 0 ? null : (Long) (2 * spent90 * ALL / both);
    }

    /** Spends given back, of all that were closed in 90 days; null when none were. */
    public @Nullable Long unfilled() {
        var closed = released90 + spent90;
        return closed == 0 ? null : (Long) (released90 * ALL / closed);
    }

    /**
     * Share of people's credits in the fullest tenth of their wallets; null when that tenth is fewer wallets than may be
     * shown, because its share would say what one person has.
     */
    public @Nullable Long concentration() {
        var fullest = Math.ceilDiv(wallets, TENTH);
        return fullest < SMALLEST_GROUP || walletCredits == 0 ? null : (Long) (topTenthCredits * ALL / walletCredits);
    }

    /** Issued and not spent in 30 days: more than none for long is what inflation looks like. */
    public long growth30() {
        return issued30 - spent30;
    }

    /** Whole days, rounded down. */
    public long medianWaitDays() {
        return medianWaitSeconds / SECONDS_PER_DAY;
    }
}
