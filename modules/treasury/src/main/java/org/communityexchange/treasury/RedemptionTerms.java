package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a redemption right says.
 *
 * @param rateCents cents for one credit, 1 to 1000; 1000 is the full value (a credit is $10 of value)
 * @param capCredits credits that may be claimed in one period, 1 to 1,000,000
 * @param capPeriod how long the cap counts
 * @param automaticUpToCents claims up to this amount need nobody's word; 0 or null for none
 * @param offers the offers of the organisation it holds for; null or empty for all of its own
 * @param payer the organisation whose cash pays; null for whom the council's policy names
 * @param from the first day, where the organisation is; today or later
 * @param until the last day, at most three years after the first
 * @param reason why it was decided; everybody may read it
 */
public record RedemptionTerms(
        @Nullable Integer rateCents,
        @Nullable Integer capCredits,
        @Nullable CapPeriod capPeriod,
        @Nullable Integer automaticUpToCents,
        @Nullable List<UUID> offers,
        @Nullable String payer,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String reason) {}
