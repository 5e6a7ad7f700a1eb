/** What all organisations publish, side by side, read through the exchange views. */
@NullMarked
package org.communityexchange.pool.internal.board;

import org.jspecify.annotations.NullMarked;
