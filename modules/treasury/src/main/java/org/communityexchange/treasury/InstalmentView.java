package org.communityexchange.treasury;

import java.time.LocalDate;

/**
 * One day on which a pledge expects money, and what came for it.
 *
 * @param receivedCents may be less than expected, or more: what came beyond the last instalment stays with it
 * @param late the day is over and not everything came
 */
public record InstalmentView(LocalDate dueOn, long expectedCents, long receivedCents, boolean late) {

    public enum State {
        EXPECTED,
        PARTLY,
        RECEIVED,
        MORE
    }

    public State state() {
        if (receivedCents == 0) {
            return State.EXPECTED;
        }
        return receivedCents < expectedCents
                ? State.PARTLY
                : receivedCents == expectedCents ? State.RECEIVED : State.MORE;
    }

    /** What is still missing, in cents. */
    public long openCents() {
        return Math.max(0, expectedCents - receivedCents);
    }
}
