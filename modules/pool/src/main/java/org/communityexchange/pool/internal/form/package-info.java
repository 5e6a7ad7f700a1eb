/** What the pool's forms have in common: the answers they offer, and reading numbers that may be missing. */
@NullMarked
package org.communityexchange.pool.internal.form;

import org.jspecify.annotations.NullMarked;
