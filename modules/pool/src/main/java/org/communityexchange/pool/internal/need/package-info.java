/** Needs: published, looked at, closed. */
@NullMarked
package org.communityexchange.pool.internal.need;

import org.jspecify.annotations.NullMarked;
