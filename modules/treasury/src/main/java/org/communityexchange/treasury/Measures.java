package org.communityexchange.treasury;

import java.util.List;
import java.util.Optional;

/**
 * Whether credits become too many or stand still (seed document, section 7). Measured once a night; public, in aggregate.
 */
public interface Measures {

    /** The newest; empty before the first night. */
    Optional<Measure> latest();

    /** Of the last so many days that were measured, oldest first. */
    List<Measure> history(int days);

    /** Measures the day that has just ended, unless that was done. */
    void measure();
}
