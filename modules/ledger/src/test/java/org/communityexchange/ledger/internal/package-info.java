/** Tests of the ledger on a real PostgreSQL, as the application's own role, without a container. */
@NullMarked
package org.communityexchange.ledger.internal;

import org.jspecify.annotations.NullMarked;
