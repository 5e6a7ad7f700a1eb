/** Taking an offer for credits: held, then captured or released. */
@NullMarked
package org.communityexchange.pool.internal.spend;

import org.jspecify.annotations.NullMarked;
