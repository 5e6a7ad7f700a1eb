/** Quiet requests of people to the solidarity pot, decided where nobody knows them. */
@NullMarked
package org.communityexchange.pool.internal.pot;

import org.jspecify.annotations.NullMarked;
