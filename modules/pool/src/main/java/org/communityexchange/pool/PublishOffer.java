package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Publishes an offer.
 *
 * @param category the code of one of the exchange's categories
 * @param place in free words: a neighbourhood, or "online"
 * @param when in free words: "after work"
 * @param days of the week that suit; empty or missing when nothing is said about them
 * @param times of the day that suit; as {@code days}
 * @param from the first day, or null for at once
 * @param until the last day, or null
 * @param priceCredits whole credits for one unit, 1 to 1000; null for an offer without a price
 * @param unitLabel what one price buys: "meal"
 * @param capacityPerMonth how many are given each month; null for no limit
 * @param capacityPerWeek how many are given each week, Monday to Sunday, in place of a month; null for no limit
 * @param inOrganisationName whether the organisation itself offers it
 * @param forPerson the managed member whose offer it is, or null for one's own
 */
public record PublishOffer(
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
        boolean inOrganisationName,
        @JsonProperty("for") @Nullable UUID forPerson)
        implements Publish {

    @JsonCreator
    public PublishOffer {
        days = Publish.inOrder(days);
        times = Publish.inOrder(times);
    }

    /** Empty when nothing was sent. */
    @Override
    public Set<DayOfWeek> days() {
        return Publish.inOrder(days);
    }

    /** Empty when nothing was sent. */
    @Override
    public Set<TimeOfDay> times() {
        return Publish.inOrder(times);
    }
}
