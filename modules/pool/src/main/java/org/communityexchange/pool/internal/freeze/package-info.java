/** Credits held still while a dispute runs. */
@NullMarked
package org.communityexchange.pool.internal.freeze;

import org.jspecify.annotations.NullMarked;
