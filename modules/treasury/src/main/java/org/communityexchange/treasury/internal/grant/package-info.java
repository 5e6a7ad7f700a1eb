/** Credits granted by a decision of the exchange. */
@NullMarked
package org.communityexchange.treasury.internal.grant;

import org.jspecify.annotations.NullMarked;
