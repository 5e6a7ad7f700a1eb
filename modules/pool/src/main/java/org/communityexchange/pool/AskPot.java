package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A quiet request to the solidarity pot.
 *
 * @param organisation through which it is made; whoever decides reads "a member of" it and no more
 * @param credits whole credits, from 1 to what the policy allows at once
 * @param words what it is for, at most 280 characters, or null
 * @param forPerson the managed member who asks, or null for oneself
 */
public record AskPot(
        @Nullable String organisation,
        @Nullable Integer credits,
        @Nullable String words,
        @JsonProperty("for") @Nullable UUID forPerson) {}
