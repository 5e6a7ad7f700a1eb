package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Work that is left out of the confirmation of an event.
 *
 * @param commitments 1 to 500 promises of the event
 * @param reason in words that the person reads, 1 to 1,000 characters
 */
public record LeaveOut(
        @Nullable List<@Nullable UUID> commitments,
        @Nullable String reason) {}
