/** Statements of people, organisations and the exchange, and the transfers behind each line. */
@NullMarked
package org.communityexchange.treasury.internal.statement;

import org.jspecify.annotations.NullMarked;
