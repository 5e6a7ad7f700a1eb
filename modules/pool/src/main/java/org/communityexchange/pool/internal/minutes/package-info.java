/** The minute bank: minutes that do not yet make a whole credit. Owns the law that none is ever lost. */
@NullMarked
package org.communityexchange.pool.internal.minutes;

import org.jspecify.annotations.NullMarked;
