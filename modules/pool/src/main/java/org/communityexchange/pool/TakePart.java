package org.communityexchange.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Takes a place at an event.
 *
 * @param forPerson a managed member for whom a steward takes it, or null for oneself
 */
public record TakePart(@JsonProperty("for") @Nullable UUID forPerson) {}
