/** What a person or an organisation has, and where each credit came from. */
@NullMarked
package org.communityexchange.pool.internal.wallet;

import org.jspecify.annotations.NullMarked;
