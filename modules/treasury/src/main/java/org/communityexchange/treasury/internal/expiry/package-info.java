/** Tells people that credits end, and ends them. */
@NullMarked
package org.communityexchange.treasury.internal.expiry;

import org.jspecify.annotations.NullMarked;
