/** What offers and needs are about, and what is not exchanged here. */
@NullMarked
package org.communityexchange.pool.internal.category;

import org.jspecify.annotations.NullMarked;
