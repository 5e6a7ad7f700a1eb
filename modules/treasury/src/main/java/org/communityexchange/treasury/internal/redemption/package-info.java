/** Who may turn received credits into cash, and what the council set for all; decided for others only. */
@NullMarked
package org.communityexchange.treasury.internal.redemption;

import org.jspecify.annotations.NullMarked;
