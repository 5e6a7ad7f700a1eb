package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * One thing that waits in a steward's queue.
 *
 * @param harm why it waits at its place
 * @param waitsFor who decides it when whoever asks cannot, or null when they can
 * @param warnings what to look at before confirming; none for what is confirmed with one press, alone or with others
 * @param firstWord who confirmed it first where two are needed, or null
 * @param claimedBy who looks at it now, or null
 * @param unread notes to the stewards about it that none of them has read
 */
public record QueueItem(
        CommitmentView commitment,
        Harm harm,
        @Nullable WaitsFor waitsFor,
        Set<Warning> warnings,
        @Nullable PersonRef firstWord,
        @Nullable PersonRef claimedBy,
        int unread) {

    /** What a delay does, the worst first. */
    public enum Harm {
        /** Credits of somebody are set aside for it, and neither has them. */
        CREDITS_HELD,
        /** Whoever did it has no credits yet. */
        WAITS_WITHOUT_CREDITS,
        /** Time. */
        AGE
    }

    /** Who decides what whoever asks cannot. */
    public enum WaitsFor {
        /** Whoever is helped pays from their wallet, and says yes themselves. */
        PAYER,
        /** A steward of another organisation agrees first that the pot pays. */
        POT,
        /** Their own work or need or their household's, or written down by whoever asks. */
        ANOTHER_STEWARD,
        /** Whoever asks confirmed it; one more steward does. */
        SECOND_STEWARD,
        /** A steward's work: a steward of another organisation confirms it. */
        ANOTHER_ORGANISATION
    }

    /** What stands in the way of one press. */
    public enum Warning {
        /** So many credits need a note, a receipt or a photo. */
        EVIDENCE_NEEDED,
        /** So many credits need two stewards. */
        SECOND_NEEDED,
        /** Whoever asks confirmed for this person often lately: it is asked why. */
        OFTEN_TOGETHER
    }

    public boolean has(String warning) {
        return warnings.contains(Warning.valueOf(warning));
    }

    /** Whether it can be confirmed together with others. */
    public boolean isPlain() {
        return commitment.state() == CommitmentState.FULFILLED
                && waitsFor == null
                && warnings.isEmpty()
                && !commitment.funding().isPaid()
                && commitment.kind() != CommitmentKind.CAPACITY;
    }
}
