/** How lists are asked for in addresses. */
@NullMarked
package org.communityexchange.pool.internal.list;

import org.jspecify.annotations.NullMarked;
