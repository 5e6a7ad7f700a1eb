package org.communityexchange.pool.internal.daily;

import java.time.Instant;

/**
 * Things of one kind that wait for one person.
 *
 * @param count at least 1
 * @param since how long the oldest of them has waited
 */
public record Waiting(Kind kind, int count, Instant since) {

    enum Kind {
        CONFIRMATION,
        OFFER,
        MESSAGE,
        DISPUTE,
        STORY,
        STEWARD_WORK,
        POT_PROMISE,
        DISPUTE_ELSEWHERE,
        POT_ASK
    }
}
