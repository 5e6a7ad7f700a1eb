/** The audit trail made readable: for the person whom acts are about, and for an organisation. */
@NullMarked
package org.communityexchange.identity.internal.trail;

import org.jspecify.annotations.NullMarked;
