/** What is written about a promise by those it is between, and the terms they agree on. */
@NullMarked
package org.communityexchange.pool.internal.thread;

import org.jspecify.annotations.NullMarked;
