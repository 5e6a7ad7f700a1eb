package org.communityexchange.identity.internal.invitation;

import org.communityexchange.identity.Memberships;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.tenancy.Tenants;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Makes members of those who sign in with an invited address. */
@ApplicationScoped
public class OpenInvitations {

    private static final Logger LOG = Logger.getLogger(OpenInvitations.class);

    private final InvitationRepository invitations;
    private final Memberships memberships;
    private final Tenants tenants;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    OpenInvitations(
            InvitationRepository invitations,
            Memberships memberships,
            Tenants tenants,
            EntityManager entities,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.tenants = tenants;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Turns every open invitation to the person's verified address into a membership, each in its own organisation and
     * transaction; the inviter is kept as the one who decided. What fails stays open for the next request: it never keeps
     * anybody from signing in.
     */
    public void acceptAllOf(PersonId person) {
        for (var row : tenants.call(null, person.value(), this::own)) {
            var organisation = new OrganisationId((String) row[0]);
            try {
                tenants.runAs(organisation, person.value(), () -> accept((UUID) row[1], person));
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "Invitation %s could not be accepted yet", row[1]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> own() {
        return entities.createNativeQuery("select organisation_id, id from identity.own_invitation")
                .getResultList();
    }

    private void accept(UUID id, PersonId person) {
        var invitation = invitations.forUpdate(id).filter(Invitation::isOpen);
        if (invitation.isEmpty()) {
            return;
        }
        invitation.get().accept(clock.instant());
        var inviter = invitation.get().invitedBy();
        memberships.admit(person, person.equals(inviter) ? null : inviter);
        audit.record(
                Act.of("identity.invitation-accepted", id, person.value(), "Accepted an invitation by signing in."));
    }
}
