/** Received credits turned into cash: claims, what is looked at, who says yes, what waits, and what was paid. */
@NullMarked
package org.communityexchange.treasury.internal.claim;

import org.jspecify.annotations.NullMarked;
