/** Refusals as facts with stable names (RFC 9457), one catalogue for all modules. */
@NullMarked
package org.communityexchange.kernel.problem;

import org.jspecify.annotations.NullMarked;
