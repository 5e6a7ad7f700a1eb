/** Photos of what was done for a promise: added, looked at by those they are for, and deleted when their time is over. */
@NullMarked
package org.communityexchange.pool.internal.evidence;

import org.jspecify.annotations.NullMarked;
