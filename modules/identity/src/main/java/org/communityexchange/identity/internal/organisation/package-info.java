/** The directory of organisations. */
@NullMarked
package org.communityexchange.identity.internal.organisation;

import org.jspecify.annotations.NullMarked;
