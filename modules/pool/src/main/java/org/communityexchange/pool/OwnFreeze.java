package org.communityexchange.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * Credits of whoever asks that are frozen while a dispute runs.
 *
 * @param title of the promise or the spend they came from
 * @param credits how many
 */
public record OwnFreeze(
        UUID id,
        String organisation,
        String organisationName,
        String title,
        int credits,
        String reason,
        Instant frozenAt) {}
