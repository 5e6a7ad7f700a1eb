/** The words of the pool's pages, one bundle per feature, so that a translation replaces whole sentences. */
@NullMarked
package org.communityexchange.pool.internal.words;

import org.jspecify.annotations.NullMarked;
