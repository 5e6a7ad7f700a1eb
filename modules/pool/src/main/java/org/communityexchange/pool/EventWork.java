package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

/**
 * Work of an event that waits to be confirmed, as it stands to whoever asks.
 *
 * @param bar why they cannot confirm it together with the others; null when they can
 * @param isOften whether they confirmed for this person often lately, so that it is asked why
 */
public record EventWork(CommitmentView work, @Nullable Bar bar, boolean isOften) {

    /** For whom or for what work waits that cannot be confirmed now. */
    public enum Waits {
        ANOTHER_STEWARD,
        ANOTHER_ORGANISATION,
        /** A look at this one by itself. */
        A_LOOK
    }

    /** Why somebody cannot confirm it together with others, in the order in which it is looked at. */
    public enum Bar {
        OWN_WORK(Waits.ANOTHER_STEWARD),
        /** Whoever asks wrote it down for them. */
        WROTE(Waits.ANOTHER_STEWARD),
        OWN_NEED(Waits.ANOTHER_STEWARD),
        HOUSEHOLD(Waits.ANOTHER_STEWARD),
        /** Somebody pays for it, or took some of it. */
        BY_ITSELF(Waits.A_LOOK),
        /** A steward's work. */
        ELSEWHERE(Waits.ANOTHER_ORGANISATION),
        /** So many credits need a note, a receipt or a photo. */
        EVIDENCE_NEEDED(Waits.A_LOOK),
        /** So many credits need two stewards, and nobody said yes yet. */
        SECOND_NEEDED(Waits.A_LOOK),
        /** Whoever asks was the first of two. */
        SECOND_OF_ANOTHER(Waits.ANOTHER_STEWARD);

        private final Waits waits;

        Bar(Waits waits) {
            this.waits = waits;
        }

        public Waits waits() {
            return waits;
        }
    }
}
