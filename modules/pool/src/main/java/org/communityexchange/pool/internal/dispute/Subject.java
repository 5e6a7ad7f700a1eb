package org.communityexchange.pool.internal.dispute;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is called into question.
 *
 * @param giver whose work or meal it is; null for the organisation's
 * @param taker whom it is for, or null
 * @param vouchedBy who confirmed it or said that it was served, or null
 * @param from where it is
 */
record Subject(
        @Nullable UUID commitment,
        @Nullable UUID spend,
        String title,
        @Nullable UUID giver,
        @Nullable UUID taker,
        @Nullable UUID vouchedBy,
        From from) {

    /** Its two sides, who vouched for it, and who calls it into question. */
    Set<UUID> concerned(UUID openedBy) {
        return Stream.of(giver, taker, vouchedBy, openedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The states in which something can be called into question. */
    enum From {
        ACCEPTED,
        FULFILLED,
        CONFIRMED,
        CAPTURED
    }
}
