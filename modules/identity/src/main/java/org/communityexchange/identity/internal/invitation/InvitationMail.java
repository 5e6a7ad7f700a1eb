package org.communityexchange.identity.internal.invitation;

import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.identity.internal.keycloak.KeycloakDirectory;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has Keycloak send an invitation, or take it back, as the row says when the job runs. A crash between Keycloak's answer and
 * our note of it sends the same invitation once more, which does no harm.
 */
@ApplicationScoped
class InvitationMail implements JobKind {

    static final String NAME = "identity.invite";

    private record Letter(EmailAddress to, String name, boolean open, boolean owed) {}

    private final InvitationRepository invitations;
    private final KeycloakDirectory keycloak;
    private final Tenants tenants;
    private final Clock clock;

    InvitationMail(InvitationRepository invitations, KeycloakDirectory keycloak, Tenants tenants, Clock clock) {
        this.invitations = invitations;
        this.keycloak = keycloak;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String data) {
        var organisation = new OrganisationId(data.substring(0, data.indexOf(' ')));
        var id = UUID.fromString(data.substring(data.indexOf(' ') + 1));
        var letter = tenants.call(organisation, null, () -> read(id));
        if (letter == null || letter.open() && !letter.owed()) {
            return;
        }
        keycloak.ensure(organisation).ifPresent(theirs -> {
            if (letter.open()) {
                keycloak.invite(theirs, letter.to(), letter.name());
                tenants.runAs(organisation, null, () -> markSent(id));
            } else {
                keycloak.withdraw(theirs, letter.to());
            }
        });
    }

    private @Nullable Letter read(UUID id) {
        return invitations
                .findByIdOptional(id)
                .map(invitation -> new Letter(
                        invitation.email(), invitation.displayName(), invitation.isOpen(), invitation.isOwed()))
                .orElse(null);
    }

    private void markSent(UUID id) {
        invitations.forUpdate(id).ifPresent(invitation -> invitation.sent(clock.instant()));
    }
}
