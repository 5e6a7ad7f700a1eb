package org.communityexchange.pool;

/** The numbers beside what waits for whoever asks. Each holds what they can decide now, and nothing else. */
public interface StewardMarks {

    /**
     * @param queue in the queue of the current organisation; 0 outside, and for anybody who does not confirm there
     * @param disputes open ones of the current organisation that whoever asks listens to, or could
     * @param others what they can decide for other organisations: work of stewards, quiet requests to the pot, disputes that
     *     went up
     * @param decidesForOthers whether that is theirs at all: a steward anywhere, or the council
     */
    record Marks(int queue, int disputes, int others, boolean decidesForOthers) {

        public static final Marks NONE = new Marks(0, 0, 0, false);
    }

    /** Counted at most once for a page. Nobody is refused: whoever decides nothing has none. */
    Marks mine();

    /** Counted anew, for a page that shows what one act changed. */
    Marks anew();
}
