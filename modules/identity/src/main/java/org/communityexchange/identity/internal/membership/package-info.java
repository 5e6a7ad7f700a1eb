/** Joining, inviting, leaving. */
@NullMarked
package org.communityexchange.identity.internal.membership;

import org.jspecify.annotations.NullMarked;
