package org.communityexchange.identity.internal.invitation;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.internal.EmailAddress;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An address asked into an organisation. Whoever signs in with it, verified, becomes a member. */
@Entity
@TenantOwned
@Table(schema = "identity", name = "invitation")
class Invitation {

    enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    private String email;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "invited_by")
    private @Nullable UUID invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Version
    private int version;

    protected Invitation() {}

    static Invitation of(EmailAddress email, String displayName, @Nullable PersonId by, Instant now) {
        var invitation = new Invitation();
        invitation.id = Ids.next();
        invitation.email = email.value();
        invitation.displayName = displayName;
        invitation.state = State.OPEN;
        invitation.invitedBy = by == null ? null : by.value();
        invitation.invitedAt = now;
        return invitation;
    }

    /** The e-mail is owed again. */
    void resend() {
        requireOpen();
        sentAt = null;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    void withdraw() {
        requireOpen();
        state = State.WITHDRAWN;
    }

    void accept(Instant now) {
        requireOpen();
        state = State.ACCEPTED;
        acceptedAt = now;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isOwed() {
        return isOpen() && sentAt == null;
    }

    UUID id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    PersonId invitedBy() {
        return invitedBy == null ? null : new PersonId(invitedBy);
    }

    Instant invitedAt() {
        return invitedAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw IdentityProblem.INVITATION_CLOSED.refusal();
        }
    }
}
