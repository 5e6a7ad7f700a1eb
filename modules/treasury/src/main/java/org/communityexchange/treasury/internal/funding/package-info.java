/** Money that backs credits: deposits, withdrawals, corrections, and what is still missing. */
@NullMarked
package org.communityexchange.treasury.internal.funding;

import org.jspecify.annotations.NullMarked;
