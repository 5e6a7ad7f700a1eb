package org.communityexchange.identity.internal.invitation;

import org.communityexchange.identity.PersonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An open invitation. Public only for templates and the API.
 *
 * @param sentAt when the sign-in server took the e-mail; null while it is owed
 */
@Schema(name = "Invitation", description = "An invitation by e-mail that is open.")
public record InvitationView(
        UUID id,
        String email,
        String displayName,
        @Nullable PersonView invitedBy,
        Instant invitedAt,
        @Nullable Instant sentAt) {}
