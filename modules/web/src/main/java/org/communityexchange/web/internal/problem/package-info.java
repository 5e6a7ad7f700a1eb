/** Refusals as pages. */
@NullMarked
package org.communityexchange.web.internal.problem;

import org.jspecify.annotations.NullMarked;
