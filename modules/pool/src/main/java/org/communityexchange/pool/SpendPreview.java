package org.communityexchange.pool;

/**
 * What taking an offer would do, before it is done.
 *
 * @param credits what it costs in all
 * @param balance what is in the wallet now
 * @param after what would be left; below zero when there is not enough
 */
public record SpendPreview(OfferView offer, PersonRef person, int quantity, long credits, long balance, long after) {

    public boolean affordable() {
        return after >= 0;
    }

    public long missing() {
        return Math.max(0, -after);
    }
}
