package org.communityexchange.pool;

/**
 * What minutes become: whole credits, and a rest that stays in the minute bank. Nothing is rounded away:
 * {@code bankedBefore + minutes = 30 × credits + bankedAfter}, always.
 *
 * @param minutes confirmed minutes; negative when a confirmation is taken back
 * @param credits whole credits they bring (or take back)
 * @param bankedBefore what was in the bank, 0 to 29
 * @param bankedAfter what is in the bank then, 0 to 29
 */
public record MinuteSplit(int minutes, int credits, int bankedBefore, int bankedAfter) {

    /** One credit is thirty minutes of meaningful work. */
    public static final int MINUTES_PER_CREDIT = 30;

    public MinuteSplit {
        if (bankedBefore < 0
                || bankedBefore >= MINUTES_PER_CREDIT
                || bankedAfter < 0
                || bankedAfter >= MINUTES_PER_CREDIT) {
            throw new IllegalArgumentException("A minute bank holds 0 to 29 minutes");
        }
        if (bankedBefore + minutes != MINUTES_PER_CREDIT * credits + bankedAfter) {
            throw new IllegalArgumentException("Minutes would be lost");
        }
    }

    public static MinuteSplit of(int banked, int minutes) {
        var total = Math.addExact(banked, minutes);
        return new MinuteSplit(
                minutes, Math.floorDiv(total, MINUTES_PER_CREDIT), banked, Math.floorMod(total, MINUTES_PER_CREDIT));
    }
}
