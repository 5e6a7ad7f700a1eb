package org.communityexchange.pool.internal.thread;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseSize;
import org.communityexchange.pool.ProposalState;
import org.communityexchange.pool.ProposalView;
import org.communityexchange.pool.internal.commitment.Negotiation;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Other terms that one side proposed, with a note of the same id. */
@Entity
@TenantOwned
@Table(schema = "pool", name = "promise_proposal")
class Proposal {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id", updatable = false)
    private String organisationId;

    @Column(name = "commitment_id", updatable = false)
    private UUID commitmentId;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Party side;

    @Column(updatable = false)
    private @Nullable Integer minutes;

    @Column(name = "value_cents", updatable = false)
    private @Nullable Long valueCents;

    @Column(updatable = false)
    private @Nullable Integer units;

    @Column(name = "unit_credits", updatable = false)
    private @Nullable Integer unitCredits;

    @Column(updatable = false)
    private @Nullable String month;

    @Column(name = "due_on", updatable = false)
    private @Nullable LocalDate dueOn;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private int credits;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private int version;

    protected Proposal() {}

    /** @param side of the two, as which it is proposed */
    static Proposal of(UUID id, UUID commitment, UUID by, Party side, Negotiation.NewTerms terms) {
        var proposal = new Proposal();
        proposal.id = id;
        proposal.commitmentId = commitment;
        proposal.proposedBy = by;
        proposal.side = side;
        proposal.minutes = terms.size().minutes();
        proposal.valueCents = terms.size().valueCents();
        proposal.units = terms.size().units();
        proposal.unitCredits = terms.size().unitCredits();
        proposal.month = terms.size().month();
        proposal.dueOn = terms.dueOn();
        proposal.note = terms.note();
        proposal.credits = terms.credits();
        proposal.state = ProposalState.OPEN;
        return proposal;
    }

    /** @throws ProblemException 409 {@code not-in-this-state} when it was answered otherwise */
    void answer(ProposalState answer, UUID by, Instant now) {
        if (state != ProposalState.OPEN) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE, "These terms were answered, or others took their place.");
        }
        state = answer;
        answeredBy = by;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Party side() {
        return side;
    }

    ProposalState state() {
        return state;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }

    Negotiation.NewTerms terms() {
        return new Negotiation.NewTerms(
                new PromiseSize(minutes, valueCents, units, unitCredits, month), dueOn, note, credits);
    }

    ProposalView view(@Nullable PersonRef answered, boolean mayAgree, boolean mayDismiss) {
        var terms = terms();
        return new ProposalView(terms.size(), dueOn, note, credits, state, answered, mayAgree, mayDismiss);
    }
}
