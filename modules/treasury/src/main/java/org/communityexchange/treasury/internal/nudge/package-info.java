/** Kind words instead of hard limits. */
@NullMarked
package org.communityexchange.treasury.internal.nudge;

import org.jspecify.annotations.NullMarked;
