/** The clock, injected everywhere else. No other package reads the machine's time. */
@NullMarked
package org.communityexchange.kernel.time;

import org.jspecify.annotations.NullMarked;
