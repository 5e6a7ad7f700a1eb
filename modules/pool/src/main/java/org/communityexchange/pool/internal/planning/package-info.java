/** Events that repeat, and changes of what was planned. */
@NullMarked
package org.communityexchange.pool.internal.planning;

import org.jspecify.annotations.NullMarked;
