package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.ledger.AccountRef;
import org.communityexchange.ledger.Cause;
import org.communityexchange.ledger.IssueCredits;
import org.communityexchange.ledger.Ledger;
import org.communityexchange.ledger.LotSource;
import org.communityexchange.ledger.LotTerms;
import org.communityexchange.ledger.ReverseTransfer;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.ledger.TransferIds;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The only place where credits are issued. Order of locks: the promise, then the person's minute bank, then the ledger's
 * accounts; nobody takes them in another order.
 */
@ApplicationScoped
class ConfirmationService implements Confirmations {

    /** What the organisation declares to back these credits; a ratio of its own comes with the treasury. */
    private static final LotTerms TERMS = new LotTerms(LotSource.WORK, 0, null, "pilot-1");

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final MinuteBank bank;
    private final Ledger ledger;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ConfirmationService(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            MinuteBank bank,
            Ledger ledger,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.bank = bank;
        this.ledger = ledger;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Listing<CommitmentView> queue(ListQuery query) {
        me.demand(Right.CONFIRM);
        var page = Listing.of(commitments.waiting(query), query.limit(), Commitment::id);
        return new Listing<>(views.briefly(page.items()), page.next());
    }

    @Override
    @Transactional
    public int waiting() {
        return commitments.countWaiting();
    }

    @Override
    @Transactional
    public CommitmentView confirm(CommitmentId id, @Nullable Integer version) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.requireForUpdate(id.value());
        refuseTies(commitment);
        if (commitment.state() == CommitmentState.CONFIRMED) {
            return views.whole(commitment);
        }
        if (version != null && version != commitment.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "This was changed since you looked at it. Look again, then confirm.");
        }
        var now = clock.instant();
        var parties = views.partiesTo(commitment);
        commitment.requireStep(CommitmentState.CONFIRMED, CommitmentState.FULFILLED, parties, "");
        // Minutes and credits first: the row may not say confirmed, even for a moment, before it says what that
        // brought.
        var split = commitment.funding() == Funding.THANKS
                ? null
                : bank.move(
                        commitment.personId(),
                        here(),
                        id.value(),
                        banked -> MinuteSplit.of(banked, commitment.actualMinutes()));
        var transfer = split == null ? null : issue(commitment, split);
        steps.persist(commitment.step(
                CommitmentState.CONFIRMED,
                CommitmentState.FULFILLED,
                parties,
                me.id().value(),
                "",
                now));
        commitment.wasConfirmed(me.id().value(), now, split, transfer);
        audit.record(Act.of(
                "pool.commitment-confirmed",
                id.value(),
                commitment.personId(),
                "Work was confirmed: " + commitment.actualMinutes() + " minutes, " + commitment.credits()
                        + " credits."));
        return views.whole(commitment);
    }

    /** No credits, no transfer: what is banked is remembered by the bank. */
    private @Nullable UUID issue(Commitment commitment, MinuteSplit split) {
        if (split.credits() == 0) {
            return null;
        }
        var transfer = TransferIds.of("confirmation", here(), commitment.id());
        ledger.issue(new IssueCredits(
                transfer,
                here(),
                AccountRef.wallet(commitment.personId()),
                split.credits(),
                TERMS,
                new Cause("FULFILMENT_CONFIRMED", commitment.id(), me.id().value())));
        return transfer.value();
    }

    @Override
    @Transactional
    public CommitmentView ask(CommitmentId id, @Nullable String question) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.requireForUpdate(id.value());
        var words = CommitmentService.reason(question);
        steps.persist(commitment.step(
                CommitmentState.ACCEPTED,
                CommitmentState.FULFILLED,
                views.partiesTo(commitment),
                me.id().value(),
                words,
                clock.instant()));
        audit.record(Act.of("pool.commitment-asked", id.value(), commitment.personId(), "A question was asked back.")
                .because(words));
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public CommitmentView reverse(CommitmentId id, @Nullable String reason) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.requireForUpdate(id.value());
        refuseTies(commitment);
        if (commitment.state() == CommitmentState.REVERSED) {
            return views.whole(commitment);
        }
        var words = CommitmentService.reason(reason);
        steps.persist(commitment.step(
                CommitmentState.REVERSED,
                CommitmentState.CONFIRMED,
                views.partiesTo(commitment),
                me.id().value(),
                words,
                clock.instant()));
        if (commitment.funding() != Funding.THANKS) {
            takeBack(commitment);
        }
        audit.record(Act.of(
                        "pool.confirmation-reversed",
                        id.value(),
                        commitment.personId(),
                        "A confirmation was taken back: " + commitment.actualMinutes() + " minutes, "
                                + commitment.credits() + " credits.")
                .because(words));
        return views.whole(commitment);
    }

    /**
     * The lot goes back as it was issued. The minutes go back through the bank, which may since have been added to or used
     * up: then one more credit comes back to the person, or taking back is refused.
     */
    private void takeBack(Commitment commitment) {
        var split = bank.move(commitment.personId(), here(), commitment.id(), banked -> {
            var back = MinuteSplit.of(banked, -commitment.actualMinutes());
            if (back.credits() < -commitment.credits()) {
                throw new ProblemException(
                        PoolProblem.MINUTES_COUNTED_SINCE,
                        "Its leftover minutes have become part of a later credit. Take that confirmation back first.");
            }
            return back;
        });
        var cause = new Cause("CONFIRMATION_REVERSED", commitment.id(), me.id().value());
        if (commitment.transferId() != null) {
            ledger.reverse(new ReverseTransfer(
                    TransferIds.of("reversal", here(), commitment.id()),
                    new TransferId(commitment.transferId()),
                    cause));
        }
        var rest = split.credits() + commitment.credits();
        if (rest > 0) {
            ledger.issue(new IssueCredits(
                    TransferIds.of("reversal-rest", here(), commitment.id()),
                    here(),
                    AccountRef.wallet(commitment.personId()),
                    rest,
                    TERMS,
                    cause));
        }
    }

    /** Nobody confirms, or takes back, what they did, wrote down, received, or what their household did. */
    private void refuseTies(Commitment commitment) {
        var asking = me.id();
        if (asking.value().equals(commitment.personId())) {
            throw new ProblemException(PoolProblem.OWN_COMMITMENT, "This is your own work. Another steward decides.");
        }
        if (asking.value().equals(commitment.enteredBy()) || asking.value().equals(commitment.fulfilledBy())) {
            throw new ProblemException(
                    PoolProblem.OWN_COMMITMENT, "You wrote this down for them. Another steward decides.");
        }
        if (asking.value().equals(views.receiverOf(commitment))) {
            throw new ProblemException(
                    PoolProblem.RECEIVER_ALONE, "This answered your own need. Another steward decides.");
        }
        if (people.sameHousehold(asking, new PersonId(commitment.personId()))) {
            throw new ProblemException(
                    PoolProblem.SAME_HOUSEHOLD, "You share a household with them. Another steward decides.");
        }
    }

    private String here() {
        return tenant.requireOrganisation().value();
    }
}
