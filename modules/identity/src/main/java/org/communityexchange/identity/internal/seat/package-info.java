/** Seats with terms. */
@NullMarked
package org.communityexchange.identity.internal.seat;

import org.jspecify.annotations.NullMarked;
