package org.communityexchange.kernel.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An act as it was recorded.
 *
 * @param actor who did it; null means the exchange itself (a job)
 * @param organisation inside which organisation, or null
 */
public record RecordedAct(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID onBehalfOf,
        @Nullable String organisation,
        String action,
        UUID subject,
        @Nullable UUID aboutPerson,
        String summary,
        @Nullable String reason) {}
