package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Takes a place at an event.
 *
 * @param forPerson a managed member for whom a steward takes it, or null for oneself
 */
public record TakePart(@Nullable UUID forPerson) {}
