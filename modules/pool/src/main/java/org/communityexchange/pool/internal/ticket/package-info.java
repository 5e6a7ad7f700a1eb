/** Meals paid in advance, on paper. */
@NullMarked
package org.communityexchange.pool.internal.ticket;

import org.jspecify.annotations.NullMarked;
