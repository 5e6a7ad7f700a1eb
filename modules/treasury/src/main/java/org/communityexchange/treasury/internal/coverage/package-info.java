/** How far money covers the credits that are out, and what of them can reach cash. */
@NullMarked
package org.communityexchange.treasury.internal.coverage;

import org.jspecify.annotations.NullMarked;
