/** Member cards, and the words people want read at a counter. */
@NullMarked
package org.communityexchange.pool.internal.card;

import org.jspecify.annotations.NullMarked;
