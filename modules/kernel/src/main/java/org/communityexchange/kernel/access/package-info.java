/** What an endpoint says of who may call it. Checked in one place, by the identity module. */
@NullMarked
package org.communityexchange.kernel.access;

import org.jspecify.annotations.NullMarked;
