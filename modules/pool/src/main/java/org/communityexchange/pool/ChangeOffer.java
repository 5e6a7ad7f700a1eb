package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Says anew what an offer says: what is missing is taken away. Whose it is stays, and so do its photos; what was set aside or
 * promised before keeps its own terms.
 *
 * @param category the code of one of the exchange's categories
 * @param priceCredits whole credits for one unit, 1 to 1000; null for an offer without a price
 * @param unitLabel what one price buys: "meal"
 * @param capacityPerMonth how many are given each month; null for no limit
 * @param capacityPerWeek how many are given each week in place of a month; null for no limit
 * @param version that was looked at, or null for whatever is there
 */
public record ChangeOffer(
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String place,
        @Nullable String when,
        @Nullable Set<DayOfWeek> days,
        @Nullable Set<TimeOfDay> times,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer priceCredits,
        @Nullable String unitLabel,
        @Nullable Integer capacityPerMonth,
        @Nullable Integer capacityPerWeek,
        @Nullable Audience audience,
        @Nullable Integer version) {

    @JsonCreator
    public ChangeOffer {
        days = Publish.inOrder(days);
        times = Publish.inOrder(times);
    }

    /** What it says, as if it were published so. */
    public PublishOffer said() {
        return new PublishOffer(
                title,
                description,
                category,
                place,
                when,
                days,
                times,
                from,
                until,
                priceCredits,
                unitLabel,
                capacityPerMonth,
                capacityPerWeek,
                audience,
                false,
                null);
    }
}
