package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Publishes a need.
 *
 * @param category the code of one of the exchange's categories
 * @param place in free words: a neighbourhood, or "online"
 * @param when in the person's own words: "a Saturday morning"
 * @param days of the week that suit; empty or missing when nothing is said about them
 * @param times of the day that suit; as {@code days}
 * @param from the first day it is wanted, or null
 * @param until the last day it is wanted, or null
 * @param minutesEstimate how long it may take, 15 to 960; null when nobody knows
 * @param inOrganisationName whether the organisation itself needs it
 * @param forPerson the managed member whose need it is, or null for one's own
 * @param offer the open offer without a price that it asks for, wherever that was published; or null
 * @param giveBack how whoever needs it means to give back, from which answers start: TRANSFER (their own credits), THANKS or POT
 *     for a person, ISSUE (new credits) or THANKS for the organisation; null means TRANSFER for a person and ISSUE for the
 *     organisation
 */
public record PublishNeed(
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
        boolean inOrganisationName,
        @JsonProperty("for") @Nullable UUID forPerson,
        @Nullable UUID offer,
        @Nullable Funding giveBack)
        implements Publish {

    @JsonCreator
    public PublishNeed {
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
