/** Notes of thanks, and the stories that both allow to be told. */
@NullMarked
package org.communityexchange.pool.internal.thanks;

import org.jspecify.annotations.NullMarked;
