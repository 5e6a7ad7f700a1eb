/** Promises: made, answered, fulfilled, taken back. Owns every step they take but the confirmation. */
@NullMarked
package org.communityexchange.pool.internal.commitment;

import org.jspecify.annotations.NullMarked;
