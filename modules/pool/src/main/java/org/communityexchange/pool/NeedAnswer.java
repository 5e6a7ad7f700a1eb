package org.communityexchange.pool;

import java.util.UUID;

/**
 * A promise that answers a need, as those see it who may say yes to it.
 *
 * @param commitment the promise
 * @param by who promised
 */
public record NeedAnswer(UUID commitment, String organisation, PersonRef by, CommitmentState state) {

    public String href() {
        return "/o/" + organisation + "/commitments/" + commitment;
    }
}
