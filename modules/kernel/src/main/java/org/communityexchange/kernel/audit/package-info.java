/** The append-only record of who did what, why, when and on whose behalf. */
@NullMarked
package org.communityexchange.kernel.audit;

import org.jspecify.annotations.NullMarked;
