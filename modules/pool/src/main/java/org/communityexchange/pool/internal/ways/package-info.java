/** What credits can do now, the commons first. */
@NullMarked
package org.communityexchange.pool.internal.ways;

import org.jspecify.annotations.NullMarked;
