/** The gate every request passes. */
@NullMarked
package org.communityexchange.identity.internal.access;

import org.jspecify.annotations.NullMarked;
