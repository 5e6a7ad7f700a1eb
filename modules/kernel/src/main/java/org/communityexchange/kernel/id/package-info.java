/** Identifiers made by the application, so that equality and idempotency exist before the database is asked. */
@NullMarked
package org.communityexchange.kernel.id;

import org.jspecify.annotations.NullMarked;
