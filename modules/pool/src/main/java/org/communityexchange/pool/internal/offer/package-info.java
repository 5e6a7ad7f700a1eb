/** Offers: published, looked at, closed; and what is left of them this month. */
@NullMarked
package org.communityexchange.pool.internal.offer;

import org.jspecify.annotations.NullMarked;
