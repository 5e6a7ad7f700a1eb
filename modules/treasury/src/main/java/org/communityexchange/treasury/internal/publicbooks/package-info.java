/** The books as everybody may see them: sums, the proof's tick, the seals. */
@NullMarked
package org.communityexchange.treasury.internal.publicbooks;

import org.jspecify.annotations.NullMarked;
