package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an organisation says about the credits it issues.
 *
 * @param backingPercent how much of the $10.00 a credit stands for is set aside, 0 to 100
 * @param whenShort what happens when the funding holds less
 * @param termsVersion named on every lot: letters, digits, dots, hyphens and underscores, at most 40
 * @param expiryMonths months after which credits for work end, 1 to 120, or null for never
 * @param softLimit credits in one wallet above which people are nudged to spend, or null for none
 * @param validFrom since when, or from when, it counts; null for what counts where nothing was ever set
 */
public record MoneyPolicy(
        int backingPercent,
        WhenFundingIsShort whenShort,
        String termsVersion,
        @Nullable Integer expiryMonths,
        @Nullable Integer softLimit,
        @Nullable Instant validFrom) {

    /** Cents one credit stands for: $10.00 (seed document, section 5). */
    public static final long CENTS_PER_CREDIT = 1_000;

    private static final long WHOLE = 100;

    /** Counts until an organisation sets its own: nothing is promised that nobody decided. */
    public static final MoneyPolicy DEFAULT = new MoneyPolicy(0, WhenFundingIsShort.LIST, "pilot-1", null, null, null);

    /**
     * Cents declared to back so many credits, rounded down to the cent. With a whole percent of $10.00 nothing is ever left
     * to round.
     */
    public long declaredCents(long credits) {
        return Math.floorDiv(Math.multiplyExact(credits, CENTS_PER_CREDIT * backingPercent), WHOLE);
    }

    /** When credits issued now end: at the end of the day that many months later, or null for never. */
    public @Nullable Instant expiryOf(Instant issued, ZoneId zone) {
        return expiryMonths == null
                ? null
                : issued.atZone(zone)
                        .toLocalDate()
                        .plusMonths(expiryMonths)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
    }
}
