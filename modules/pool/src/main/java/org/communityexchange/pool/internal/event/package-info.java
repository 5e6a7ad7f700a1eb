/** Events with shifts, and the giving away of their places. */
@NullMarked
package org.communityexchange.pool.internal.event;

import org.jspecify.annotations.NullMarked;
