package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Says anew what a need says: what is missing is taken away. Whose it is and which offer it asks for stay, and so do its photos;
 * promises made before keep their own terms.
 *
 * @param category the code of one of the exchange's categories
 * @param minutesEstimate how long it may take, 15 to 960; null when nobody knows
 * @param giveBack how whoever needs it means to give back; null leaves it as it is
 * @param version that was looked at, or null for whatever is there
 */
public record ChangeNeed(
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String place,
        @Nullable String when,
        @Nullable Set<DayOfWeek> days,
        @Nullable Set<TimeOfDay> times,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Urgency urgency,
        @Nullable Integer minutesEstimate,
        @Nullable Audience audience,
        @Nullable Funding giveBack,
        @Nullable Integer version) {

    @JsonCreator
    public ChangeNeed {
        days = Publish.inOrder(days);
        times = Publish.inOrder(times);
    }

    /** What it says, as if it were published so. */
    public PublishNeed said() {
        return new PublishNeed(
                title,
                description,
                category,
                place,
                when,
                days,
                times,
                from,
                until,
                urgency,
                minutesEstimate,
                audience,
                false,
                null,
                null,
                giveBack);
    }
}
