/** Taking part in an event for credits or for free: held, then captured or released. */
@NullMarked
package org.communityexchange.pool.internal.participation;

import org.jspecify.annotations.NullMarked;
