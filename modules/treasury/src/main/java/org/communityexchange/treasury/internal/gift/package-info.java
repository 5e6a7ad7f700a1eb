/** Giving credits away, and what was written with it. */
@NullMarked
package org.communityexchange.treasury.internal.gift;

import org.jspecify.annotations.NullMarked;
