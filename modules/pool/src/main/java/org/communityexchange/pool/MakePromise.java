package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Promises to do or to give something. At most one of need, offer and shift is given; with none of them, a title says what
 * it is. A promise has one size, which says of what kind it is: minutes of work, the value of goods, or units of an own
 * offer that has a price in credits. A shift brings its own.
 *
 * @param need the need it answers
 * @param offer the own offer it rests on
 * @param shift the shift it signs up for; its minutes are the shift's
 * @param title what is promised, when it rests on nothing published
 * @param minutes how long it will take, 15 to 960; at least 30 when somebody pays for it
 * @param funding where its credits come from; null means what the need says in answer to one, and ISSUE otherwise. TRANSFER and
 *     POT only in answer to a person's need
 * @param forPerson the managed member who promises, or null for oneself
 * @param valueCents what the goods are worth, 1 to 10,000,000 cents; at least 1,000 when somebody pays for them
 * @param units how many units of the offer, 1 to 1,000, in the month of the day
 * @param on the day, from today to two years ahead; needed for what repeats and for units
 * @param every how often it repeats, or null for once; goods do not repeat
 * @param until the last day it may be, for what repeats
 * @param times how often in all, 1 to 104, for what repeats; one of until and times is given
 */
public record MakePromise(
        @Nullable UUID need,
        @Nullable UUID offer,
        @Nullable UUID shift,
        @Nullable String title,
        @Nullable Integer minutes,
        @Nullable String note,
        @Nullable Funding funding,
        @JsonProperty("for") @Nullable UUID forPerson,
        @Nullable Long valueCents,
        @Nullable Integer units,
        @Nullable LocalDate on,
        @Nullable Rhythm every,
        @Nullable LocalDate until,
        @Nullable Integer times) {

    /** Work done openly, once. */
    public static MakePromise work(String title, int minutes) {
        return new MakePromise(null, null, null, title, minutes, null, null, null, null, null, null, null, null, null);
    }

    /** A place in a shift. */
    public static MakePromise shift(UUID shift) {
        return new MakePromise(null, null, shift, null, null, null, null, null, null, null, null, null, null, null);
    }
}
