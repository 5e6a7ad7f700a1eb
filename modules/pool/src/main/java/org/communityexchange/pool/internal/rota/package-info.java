/** Duties that come again, and who does them when. */
@NullMarked
package org.communityexchange.pool.internal.rota;

import org.jspecify.annotations.NullMarked;
