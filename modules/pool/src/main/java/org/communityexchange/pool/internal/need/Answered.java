package org.communityexchange.pool.internal.need;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a need was answered so far.
 *
 * @param standing promises that stand and are not kept yet
 * @param kept promises that a steward confirmed
 * @param keptAt when the last of these was confirmed; null when there is none
 */
record Answered(int standing, int kept, @Nullable Instant keptAt) {

    static final Answered NOT_YET = new Answered(0, 0, null);
}
