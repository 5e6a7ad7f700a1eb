/** The one door by which credits for work come into being: within budgets, backed as declared. */
@NullMarked
package org.communityexchange.treasury.internal.issuing;

import org.jspecify.annotations.NullMarked;
