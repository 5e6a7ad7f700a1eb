/** A steward's word that it was so: the queue, confirming, and taking a confirmation back. The only place where credits are issued. */
@NullMarked
package org.communityexchange.pool.internal.confirmation;

import org.jspecify.annotations.NullMarked;
