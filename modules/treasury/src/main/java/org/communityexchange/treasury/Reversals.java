package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What taking a transfer back would touch, to be shown before somebody confirms it. The caller has checked who asks. */
public interface Reversals {

    /** Of a transfer as things are now; empty when there is no such transfer. */
    Optional<TakingBack> of(UUID transfer);

    /**
     * @param refusal why it would be refused, in words for people, or null when it is possible
     * @param credits that would go back
     * @param stillThere how many of them are still where they went
     * @param cents of money that would go back
     * @param onward where the others went, newest first; at most 50, and nobody's name
     */
    record TakingBack(@Nullable String refusal, long credits, long stillThere, long cents, List<Onward> onward) {

        public TakingBack {
            onward = List.copyOf(onward);
        }

        /** Credits that have moved on. */
        public long gone() {
            return credits - stillThere;
        }
    }

    /** @param reason the ledger's code of why they moved on */
    record Onward(Instant at, String reason, long credits) {}
}
