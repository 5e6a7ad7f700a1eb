package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Promises to do something. At most one of need, offer and shift is given; with none of them, a title says what it is.
 *
 * @param need the need it answers
 * @param offer the own offer it rests on
 * @param shift the shift it signs up for; its minutes are the shift's
 * @param title what is promised, when it rests on nothing published
 * @param minutes how long it will take, 15 to 960
 * @param funding where its credits come from; null means ISSUE
 * @param forPerson the managed member who promises, or null for oneself
 */
public record MakePromise(
        @Nullable UUID need,
        @Nullable UUID offer,
        @Nullable UUID shift,
        @Nullable String title,
        @Nullable Integer minutes,
        @Nullable String note,
        @Nullable Funding funding,
        @JsonProperty("for") @Nullable UUID forPerson) {}
