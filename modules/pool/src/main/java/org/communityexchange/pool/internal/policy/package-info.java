/** The rules of promises as data: what an organisation decided, or else the exchange. */
@NullMarked
package org.communityexchange.pool.internal.policy;

import org.jspecify.annotations.NullMarked;
