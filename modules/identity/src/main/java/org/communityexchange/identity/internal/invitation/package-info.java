/** Invitations by e-mail, from the row to the membership. */
@NullMarked
package org.communityexchange.identity.internal.invitation;

import org.jspecify.annotations.NullMarked;
