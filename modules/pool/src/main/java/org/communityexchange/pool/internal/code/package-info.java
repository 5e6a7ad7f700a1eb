/** Codes on paper: of cards and tickets, and as squares of dots. */
@NullMarked
package org.communityexchange.pool.internal.code;

import org.jspecify.annotations.NullMarked;
