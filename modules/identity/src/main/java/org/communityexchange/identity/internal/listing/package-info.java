/** How lists of the API are asked for and answered: limit, cursor, sort. */
@NullMarked
package org.communityexchange.identity.internal.listing;

import org.jspecify.annotations.NullMarked;
