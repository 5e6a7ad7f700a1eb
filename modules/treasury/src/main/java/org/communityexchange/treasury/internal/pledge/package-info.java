/** Pledges: what is expected when, what came, and the letters about it. */
@NullMarked
package org.communityexchange.treasury.internal.pledge;

import org.jspecify.annotations.NullMarked;
