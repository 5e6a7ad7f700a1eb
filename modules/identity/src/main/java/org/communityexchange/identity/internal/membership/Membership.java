package org.communityexchange.identity.internal.membership;

import org.communityexchange.identity.IdentityProblem;
import org.communityexchange.identity.PersonId;
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

/** Belonging to an organisation, from the request to its end. */
@Entity
@TenantOwned
@Table(schema = "identity", name = "membership")
class Membership {

    enum State {
        REQUESTED,
        ACTIVE,
        DECLINED,
        ENDED
    }

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String answers = "[]";

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decision_note")
    private String decisionNote = "";

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "end_reason")
    private String endReason = "";

    @Version
    private int version;

    protected Membership() {}

    static Membership requested(PersonId person, String answers, Instant now) {
        var membership = new Membership();
        membership.id = Ids.next();
        membership.personId = person.value();
        membership.state = State.REQUESTED;
        membership.answers = answers;
        membership.requestedAt = now;
        return membership;
    }

    /** Invited or managed: active at once, by whoever took them in. */
    static Membership admitted(PersonId person, @Nullable PersonId by, Instant now) {
        var membership = requested(person, "[]", now);
        membership.decide(State.ACTIVE, by, "", now);
        return membership;
    }

    /**
     * Approves or declines the request; who did is kept.
     *
     * @throws org.communityexchange.kernel.problem.ProblemException 409 when it was decided before, or is one's own
     */
    void decide(State outcome, @Nullable PersonId by, String note, Instant now) {
        if (state != State.REQUESTED) {
            throw IdentityProblem.ALREADY_DECIDED.refusal();
        }
        if (by != null && by.value().equals(personId)) {
            throw IdentityProblem.OWN_REQUEST.refusal();
        }
        state = outcome;
        decidedBy = by == null ? null : by.value();
        decisionNote = note;
        decidedAt = now;
    }

    /** @throws org.communityexchange.kernel.problem.ProblemException 409 when it is not active */
    void end(@Nullable PersonId by, String reason, Instant now) {
        if (state != State.ACTIVE) {
            throw IdentityProblem.NOT_A_MEMBER.refusal();
        }
        state = State.ENDED;
        endedBy = by == null ? null : by.value();
        endReason = reason;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    State state() {
        return state;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    String answers() {
        return answers;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    PersonId decidedBy() {
        return decidedBy == null ? null : new PersonId(decidedBy);
    }

    String decisionNote() {
        return decisionNote;
    }
}
