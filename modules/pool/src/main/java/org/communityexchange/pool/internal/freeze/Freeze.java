package org.communityexchange.pool.internal.freeze;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.pool.FreezeState;
import org.communityexchange.pool.FreezeView;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Credits of one promise or spend that nobody can spend while a dispute runs. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "freeze")
class Freeze {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id", updatable = false)
    private String organisationId;

    @Column(name = "commitment_id", updatable = false)
    private @Nullable UUID commitmentId;

    @Column(name = "spend_id", updatable = false)
    private @Nullable UUID spendId;

    @Column(updatable = false)
    private String title;

    @Column(name = "owner_id", updatable = false)
    private @Nullable UUID ownerId;

    @Column(name = "payer_id", updatable = false)
    private @Nullable UUID payerId;

    @Column(name = "payer_organisation", updatable = false)
    private @Nullable String payerOrganisation;

    @Column(updatable = false)
    private int credits;

    @Column(updatable = false)
    private String reason;

    @Column(name = "frozen_by", updatable = false)
    private @Nullable UUID frozenBy;

    @Column(name = "dispute_id")
    private @Nullable UUID disputeId;

    @Column(name = "frozen_at", updatable = false)
    private Instant frozenAt;

    @Column(name = "hold_transfer", updatable = false)
    private UUID holdTransfer;

    @Enumerated(EnumType.STRING)
    private FreezeState state;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    private int version;

    protected Freeze() {}

    static Freeze of(
            UUID id,
            Disputed disputed,
            int credits,
            String reason,
            @Nullable UUID frozenBy,
            TransferId hold,
            Instant now) {
        var freeze = new Freeze();
        freeze.id = id;
        freeze.commitmentId = disputed.commitment();
        freeze.spendId = disputed.spend();
        freeze.title = disputed.title();
        freeze.ownerId = disputed.owner();
        freeze.payerId = disputed.payer();
        freeze.payerOrganisation = disputed.payerOrganisation();
        freeze.credits = credits;
        freeze.reason = reason;
        freeze.frozenBy = frozenBy;
        freeze.frozenAt = now;
        freeze.holdTransfer = hold.value();
        freeze.state = FreezeState.FROZEN;
        return freeze;
    }

    /** From now on it ends with the dispute, and no other way. */
    void belongsTo(UUID dispute) {
        disputeId = dispute;
    }

    /**
     * @param by null where a dispute ended without anybody's decision
     * @throws ProblemException 409 {@code freeze-ended} when it ended the other way before
     */
    void end(FreezeState outcome, @Nullable UUID by, String why, Instant now) {
        if (state != FreezeState.FROZEN) {
            throw new ProblemException(
                    PoolProblem.FREEZE_ENDED,
                    state == FreezeState.RELEASED
                            ? "The credits were released to their owner."
                            : "The credits were given back.");
        }
        state = outcome;
        endedBy = by;
        endReason = why;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID disputeId() {
        return disputeId;
    }

    @Nullable
    UUID commitmentId() {
        return commitmentId;
    }

    @Nullable
    UUID spendId() {
        return spendId;
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    UUID payerId() {
        return payerId;
    }

    /** To whom they go when they are given back: whoever spent them, or the organisation for which they did; null for a promise. */
    @Nullable
    AccountRef payer() {
        if (payerOrganisation != null) {
            return AccountRef.wallet(payerOrganisation);
        }
        return payerId == null ? null : AccountRef.wallet(payerId);
    }

    int credits() {
        return credits;
    }

    FreezeState state() {
        return state;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    TransferId hold() {
        return new TransferId(holdTransfer);
    }

    /** What is disputed. */
    UUID subject() {
        return commitmentId == null ? Objects.requireNonNull(spendId) : commitmentId;
    }

    /** Everybody whose name a view shows. */
    Stream<UUID> named() {
        return Stream.of(ownerId, frozenBy, endedBy).filter(Objects::nonNull);
    }

    FreezeView view(Function<UUID, PersonRef> people, boolean mayEnd) {
        return new FreezeView(
                id,
                organisationId,
                commitmentId,
                spendId,
                title,
                ownerId == null ? null : people.apply(ownerId),
                credits,
                reason,
                frozenBy == null ? null : people.apply(frozenBy),
                disputeId,
                frozenAt,
                state,
                endedBy == null ? null : people.apply(endedBy),
                endedAt,
                endReason,
                mayEnd);
    }
}
