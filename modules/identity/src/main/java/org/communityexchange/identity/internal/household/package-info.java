/** Who lives with whom, and asking without telling whether an address is known. */
@NullMarked
package org.communityexchange.identity.internal.household;

import org.jspecify.annotations.NullMarked;
