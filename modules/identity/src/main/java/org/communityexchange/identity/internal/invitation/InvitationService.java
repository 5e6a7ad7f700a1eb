package org.communityexchange.identity.internal.invitation;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.Invitations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.identity.internal.listing.Listing;
import org.communityexchange.identity.internal.listing.Slice;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.job.Jobs;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

@ApplicationScoped
class InvitationService implements Invitations {

    static final int NAME_MAX = 80;

    private final InvitationRepository invitations;
    private final People people;
    private final EntityManager entities;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            People people,
            EntityManager entities,
            Jobs jobs,
            AuditTrail audit,
            TenantContext tenant,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.entities = entities;
        this.jobs = jobs;
        this.audit = audit;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID invite(String email, String displayName) {
        var address = EmailAddress.of(email);
        var name = displayName == null ? "" : displayName.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME_MAX) {
            throw new InvalidInput("displayName", "Say the name to greet them with, in at most 80 characters.");
        }
        var waiting = invitations.open(address);
        if (waiting.isPresent()) {
            resend(waiting.get());
            return waiting.get().id();
        }
        if (signsInHere(address)) {
            throw IdentityProblem.ALREADY_MEMBER.refusal();
        }
        var invitation =
                Invitation.of(address, name, tenant.person().map(PersonId::new).orElse(null), clock.instant());
        try {
            invitations.persistAndFlush(invitation);
        } catch (PersistenceException doubleClick) {
            throw IdentityProblem.ALREADY_REQUESTED.refusal();
        }
        audit.record(Act.of("identity.invited", invitation.id(), null, "Somebody was invited by e-mail."));
        owe(invitation);
        return invitation.id();
    }

    /**
     * Owes the e-mail again.
     *
     * @throws NotFound when this organisation has no such invitation
     * @throws ProblemException 409 when it is not open any more
     */
    @Transactional
    void resend(UUID id) {
        resend(invitations.requireForUpdate(id));
    }

    /**
     * Takes the invitation back: signing in with the address no longer makes a member.
     *
     * @throws NotFound when this organisation has no such invitation
     * @throws ProblemException 409 when it is not open any more
     */
    @Transactional
    void withdraw(UUID id) {
        var invitation = invitations.requireForUpdate(id);
        invitation.withdraw();
        invitations.flush();
        audit.record(Act.of("identity.invitation-withdrawn", id, null, "An invitation was withdrawn."));
        owe(invitation);
    }

    @Transactional
    Slice<InvitationView> open(Listing listing) {
        var slice = listing.slice(invitations.open(listing), Invitation::id);
        return new Slice<>(views(slice.items()), slice.next());
    }

    /** @throws NotFound when this organisation has no such invitation */
    @Transactional
    InvitationView require(UUID id) {
        return views(List.of(invitations.requireForUpdate(id))).get(0);
    }

    private void resend(Invitation invitation) {
        invitation.resend();
        invitations.flush();
        audit.record(Act.of("identity.invitation-resent", invitation.id(), null, "An invitation was sent again."));
        owe(invitation);
    }

    /** The job's data names the row, never the address: what jobs keep cannot be erased with a person. */
    private void owe(Invitation invitation) {
        jobs.enqueue(
                InvitationMail.NAME,
                invitation.id() + "/" + Ids.next(),
                tenant.requireOrganisation() + " " + invitation.id());
    }

    private boolean signsInHere(EmailAddress email) {
        return entities.createQuery("""
                        select count(m) from Membership m join Person p on p.id = m.personId
                        where p.email = :email and p.subject is not null and m.state = ACTIVE""", Long.class)
                        .setParameter("email", email.value())
                        .getSingleResult()
                > 0;
    }

    private List<InvitationView> views(List<Invitation> found) {
        var byId = people.byId(found.stream()
                .map(Invitation::invitedBy)
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(invitation -> new InvitationView(
                        invitation.id(),
                        invitation.email().value(),
                        invitation.displayName(),
                        invitation.invitedBy() == null ? null : byId.get(invitation.invitedBy()),
                        invitation.invitedAt(),
                        invitation.sentAt()))
                .toList();
    }
}
