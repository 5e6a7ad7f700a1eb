/** Contributions: recorded, receipted, reversed. */
@NullMarked
package org.communityexchange.treasury.internal.contribution;

import org.jspecify.annotations.NullMarked;
