/** Months of an organisation's cash: which are open, how one is closed, and what is kept of it. */
@NullMarked
package org.communityexchange.treasury.internal.period;

import org.jspecify.annotations.NullMarked;
