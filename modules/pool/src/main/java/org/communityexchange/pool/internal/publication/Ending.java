package org.communityexchange.pool.internal.publication;

import java.time.Instant;
import java.util.List;

/** Publications of one kind that leave the boards. */
public interface Ending {

    /** What one is called: {@code offer}. */
    String thing();

    /** Those of the current organisation that stand now and leave the boards up to the given moment. */
    List<? extends Publication> ending(Instant now, Instant until);
}
