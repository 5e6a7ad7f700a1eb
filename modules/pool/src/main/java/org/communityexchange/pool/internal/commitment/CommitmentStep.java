package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.PersonRef;
import org.hibernate.annotations.Immutable;
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

/** One step a promise took: who, when, why. Never changed. */
@Entity
@Immutable
@TenantOwned
@Table(schema = "pool", name = "commitment_step")
class CommitmentStep {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "commitment_id")
    private UUID commitmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable CommitmentState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private CommitmentState to;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(name = "at")
    private Instant recordedAt;

    private String reason;

    protected CommitmentStep() {}

    static CommitmentStep of(
            UUID commitment,
            @Nullable CommitmentState from,
            CommitmentState to,
            @Nullable UUID actor,
            @Nullable UUID onBehalfOf,
            String reason,
            Instant now) {
        var step = new CommitmentStep();
        step.id = Ids.next();
        step.commitmentId = commitment;
        step.from = from;
        step.to = to;
        step.actorId = actor;
        step.onBehalfOf = onBehalfOf;
        step.recordedAt = now;
        step.reason = reason;
        return step;
    }

    /** Whether it led there from there. */
    boolean isTo(CommitmentState there, CommitmentState before) {
        return to == there && from == before;
    }

    @Nullable
    UUID actorId() {
        return actorId;
    }

    @Nullable
    UUID onBehalfOf() {
        return onBehalfOf;
    }

    CommitmentView.StepView view(@Nullable PersonRef actor, @Nullable PersonRef represented) {
        return new CommitmentView.StepView(from, to, actor, represented, recordedAt, reason);
    }
}
