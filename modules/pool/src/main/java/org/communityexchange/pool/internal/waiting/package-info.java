/** The lines in which people wait for a place, and who gets one. */
@NullMarked
package org.communityexchange.pool.internal.waiting;

import org.jspecify.annotations.NullMarked;
