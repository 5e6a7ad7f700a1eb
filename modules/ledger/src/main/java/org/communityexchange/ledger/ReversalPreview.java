package org.communityexchange.ledger;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What taking a transfer back would do now, for those who decide whether to. A moment later it may be otherwise; the
 * reversal itself decides.
 *
 * @param refusal why it would be refused, as it would say, or null when it would be posted
 * @param credits the credits it would return, lot by lot; empty for money
 * @param stillThere how many of them their receiver still has; the same lots received in another way count too
 * @param cents the money it would send back in all
 * @param downstream later transfers through which those lots left the receiver, newest first; at most 50
 */
public record ReversalPreview(
        TransferHeader transfer,
        @Nullable String refusal,
        List<Posted.LotPart> credits,
        long stillThere,
        long cents,
        List<Downstream> downstream) {

    public ReversalPreview {
        credits = List.copyOf(credits);
        downstream = List.copyOf(downstream);
    }

    /** Whether it would be posted now. */
    public boolean possible() {
        return refusal == null;
    }

    /**
     * A transfer that took some of the credits on.
     *
     * @param credits of those lots, whole credits
     * @param to where they went
     */
    public record Downstream(TransferHeader transfer, long credits, AccountRef to) {}
}
