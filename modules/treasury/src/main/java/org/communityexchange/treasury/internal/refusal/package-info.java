/** Brings the refusals of the treasury into the catalogue. */
@NullMarked
package org.communityexchange.treasury.internal.refusal;

import org.jspecify.annotations.NullMarked;
