/** The mirror of organisations and their members in Keycloak, and its invitations. Everything here runs from jobs, so that no request waits for the sign-in server. */
@NullMarked
package org.communityexchange.identity.internal.keycloak;

import org.jspecify.annotations.NullMarked;
