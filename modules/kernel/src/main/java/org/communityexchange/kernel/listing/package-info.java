/** How lists are asked for in addresses. */
@NullMarked
package org.communityexchange.kernel.listing;

import org.jspecify.annotations.NullMarked;
