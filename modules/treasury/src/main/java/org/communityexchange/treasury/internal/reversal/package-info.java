/** Shows what a reversal touches before it is made. */
@NullMarked
package org.communityexchange.treasury.internal.reversal;

import org.jspecify.annotations.NullMarked;
