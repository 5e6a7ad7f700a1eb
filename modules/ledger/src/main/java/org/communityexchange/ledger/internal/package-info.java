/** How the ledger posts, reads, seals and proves: plain SQL, one round trip per posting. Nothing here is public. */
@NullMarked
package org.communityexchange.ledger.internal;

import org.jspecify.annotations.NullMarked;
