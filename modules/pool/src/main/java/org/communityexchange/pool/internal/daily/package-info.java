/** The letter of the morning: what waits for whoever decides, at most one a day. */
@NullMarked
package org.communityexchange.pool.internal.daily;

import org.jspecify.annotations.NullMarked;
