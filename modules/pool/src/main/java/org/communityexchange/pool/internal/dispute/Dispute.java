package org.communityexchange.pool.internal.dispute;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.DisputeEnding;
import org.communityexchange.pool.DisputeKind;
import org.communityexchange.pool.DisputeProcess;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.PoolProblem;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody says otherwise. Ends once. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "dispute")
class Dispute {

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

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DisputeKind kind;

    @Column(updatable = false)
    private String wish;

    @Enumerated(EnumType.STRING)
    @Column(name = "opened_from", updatable = false)
    private Subject.From openedFrom;

    @Column(name = "giver_id", updatable = false)
    private @Nullable UUID giverId;

    @Column(name = "taker_id", updatable = false)
    private @Nullable UUID takerId;

    @Column(name = "vouched_by", updatable = false)
    private @Nullable UUID vouchedBy;

    @Column(name = "opened_by", updatable = false)
    private UUID openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "goes_up_at", updatable = false)
    private Instant goesUpAt;

    @Column(name = "first_steward")
    private @Nullable UUID firstSteward;

    @Column(name = "second_steward")
    private @Nullable UUID secondSteward;

    @Enumerated(EnumType.STRING)
    private @Nullable DisputeEnding proposed;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Version
    private int version;

    protected Dispute() {}

    static Dispute opened(
            UUID id, Subject subject, DisputeKind kind, String wish, UUID by, Instant now, Instant goesUpAt) {
        var dispute = new Dispute();
        dispute.id = id;
        dispute.commitmentId = subject.commitment();
        dispute.spendId = subject.spend();
        dispute.title = subject.title();
        dispute.kind = kind;
        dispute.wish = wish;
        dispute.openedFrom = subject.from();
        dispute.giverId = subject.giver();
        dispute.takerId = subject.taker();
        dispute.vouchedBy = subject.vouchedBy();
        dispute.openedBy = by;
        dispute.openedAt = now;
        dispute.goesUpAt = goesUpAt;
        dispute.state = DisputeState.OPEN;
        return dispute;
    }

    /** One more who listens to both. Whoever comes from outside after the time takes the second place if there is none. */
    void heardBy(UUID steward) {
        if (isListening(steward)) {
            return;
        }
        if (firstSteward == null) {
            firstSteward = steward;
        } else {
            secondSteward = steward;
        }
    }

    void propose(DisputeEnding ending, UUID by) {
        proposed = ending;
        proposedBy = by;
    }

    /** @throws ProblemException 409 {@code dispute-ended} */
    void requireOpen() {
        if (state != DisputeState.OPEN) {
            throw new ProblemException(PoolProblem.DISPUTE_ENDED, "This dispute ended.").with("state", state.name());
        }
    }

    void end(DisputeState outcome, UUID by, String reason, Instant now) {
        requireOpen();
        state = outcome;
        endedBy = by;
        endReason = reason;
        endedAt = now;
    }

    DisputeProcess.Case asCase() {
        return new DisputeProcess.Case(
                id, present(giverId, takerId, vouchedBy, openedBy), present(firstSteward, secondSteward), goesUpAt);
    }

    /** Whether it is one of the two it is between. */
    boolean isSide(UUID person) {
        return person.equals(giverId) || person.equals(takerId);
    }

    boolean isListening(UUID person) {
        return person.equals(firstSteward) || person.equals(secondSteward);
    }

    boolean isHeard(UUID person) {
        return isSide(person) || isListening(person) || person.equals(openedBy);
    }

    /** Whether there are two who could agree. */
    boolean hasTwoSides() {
        return giverId != null && takerId != null;
    }

    boolean isGoneUp(Instant now) {
        return state == DisputeState.OPEN && !goesUpAt.isAfter(now);
    }

    Set<UUID> sides() {
        return present(giverId, takerId);
    }

    /** Everybody whose name a view shows. */
    Set<UUID> named() {
        return present(giverId, takerId, openedBy, firstSteward, secondSteward, proposedBy, endedBy);
    }

    private static Set<UUID> present(@Nullable UUID... people) {
        return Stream.of(people).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    UUID id() {
        return id;
    }

    String organisationId() {
        return organisationId;
    }

    @Nullable
    UUID commitmentId() {
        return commitmentId;
    }

    @Nullable
    UUID spendId() {
        return spendId;
    }

    String title() {
        return title;
    }

    DisputeKind kind() {
        return kind;
    }

    String wish() {
        return wish;
    }

    Subject.From openedFrom() {
        return openedFrom;
    }

    @Nullable
    UUID giverId() {
        return giverId;
    }

    @Nullable
    UUID takerId() {
        return takerId;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant goesUpAt() {
        return goesUpAt;
    }

    @Nullable
    UUID firstSteward() {
        return firstSteward;
    }

    @Nullable
    UUID secondSteward() {
        return secondSteward;
    }

    @Nullable
    DisputeEnding proposed() {
        return proposed;
    }

    @Nullable
    UUID proposedBy() {
        return proposedBy;
    }

    DisputeState state() {
        return state;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String endReason() {
        return endReason;
    }
}
