package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.ConfirmAll;
import org.communityexchange.pool.ConfirmationPreview;
import org.communityexchange.pool.Confirmations;
import org.communityexchange.pool.ConfirmedAll;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventWork;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.event.Shifts;
import org.communityexchange.pool.internal.minutes.MinuteBank;
import org.communityexchange.treasury.Issuing;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The only place where work brings credits. Order of locks: the promise, then the person's minute bank, then budgets and
 * the ledger's accounts; nobody takes them in another order.
 */
@ApplicationScoped
class ConfirmationService implements Confirmations {

    /** As many as fit on one page; the rest follows when these are done. */
    private static final int MOST_OF_AN_EVENT = 500;

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final EventWorks works;
    private final MinuteBank bank;
    private final Batch batch;
    private final Shifts shifts;
    private final Issuing issuing;
    private final Payment payment;
    private final Checks checks;
    private final Deadlines deadlines;
    private final OpenDisputes disputes;
    private final StepLetters letters;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    ConfirmationService(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            EventWorks works,
            MinuteBank bank,
            Batch batch,
            Shifts shifts,
            Issuing issuing,
            Payment payment,
            Checks checks,
            Deadlines deadlines,
            OpenDisputes disputes,
            StepLetters letters,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.works = works;
        this.bank = bank;
        this.batch = batch;
        this.shifts = shifts;
        this.issuing = issuing;
        this.payment = payment;
        this.checks = checks;
        this.deadlines = deadlines;
        this.disputes = disputes;
        this.letters = letters;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Listing<CommitmentView> queue(ListQuery query) {
        me.demand(Right.CONFIRM);
        var page =
                Listing.of(commitments.waiting(query, deadlines.now().answeredSince()), query.limit(), Commitment::id);
        return new Listing<>(views.briefly(page.items()), page.next());
    }

    @Override
    @Transactional
    public CommitmentView confirm(CommitmentId id, @Nullable Integer version, @Nullable String why) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.requireForUpdate(id.value());
        views.refuseTies(commitment);
        if (commitment.state() == CommitmentState.CONFIRMED) {
            return views.whole(commitment);
        }
        var parties = views.partiesTo(commitment);
        ConfirmationRules.requireConfirmable(commitment.state(), commitment.version(), version, parties);
        decide(commitment, parties, CommitmentState.FULFILLED, CommitmentService.reason(why), false);
        tell(commitment);
        return views.whole(commitment);
    }

    /** As a steward of another organisation; the caller has checked that whoever asks is one. */
    void confirmFromOutside(Commitment commitment, @Nullable Integer version, @Nullable String why) {
        views.refuseTies(commitment);
        var steward = EnumSet.of(Party.STEWARD);
        ConfirmationRules.requireConfirmable(commitment.state(), commitment.version(), version, steward);
        decide(commitment, steward, CommitmentState.FULFILLED, CommitmentService.reason(why), true);
        tell(commitment);
    }

    /** Not of the first of two words, which changes nothing for anybody; what ends a dispute is told with it. */
    private void tell(Commitment commitment) {
        if (commitment.state() == CommitmentState.CONFIRMED) {
            letters.confirmed(commitment);
        }
    }

    /** Looks at the organisation's rules; of two words that are needed, the first is kept and nothing else happens. */
    private void decide(Commitment commitment, Set<Party> parties, CommitmentState from, String why, boolean outside) {
        var subject = Checks.Subject.of(commitment);
        var known = checks.about(List.of(subject));
        known.require(subject, outside, why);
        if (!known.needsSecond(subject)) {
            confirmed(commitment, parties, from, why);
            return;
        }
        if (known.word(subject) == null) {
            checks.firstWord(subject);
            audit.record(Act.of(
                    "pool.first-word",
                    commitment.id(),
                    commitment.personId(),
                    "The first of two stewards confirmed: " + ConfirmationRules.words(commitment)));
        }
    }

    private void confirmed(Commitment commitment, Set<Party> parties, CommitmentState from, String reason) {
        // Minutes and credits first: the row may not say confirmed, even for a moment, before it says what that
        // brought.
        var now = clock.instant();
        var brought = payment.bring(commitment);
        steps.persist(commitment.step(
                CommitmentState.CONFIRMED, from, parties, me.id().value(), reason, now));
        commitment.wasConfirmed(me.id().value(), now, brought);
        audit.record(Act.of(
                        "pool.commitment-confirmed",
                        commitment.id(),
                        commitment.personId(),
                        "Work was confirmed: " + ConfirmationRules.words(commitment))
                .because(reason.isEmpty() ? null : reason));
    }

    @Override
    @Transactional
    public CommitmentView settle(CommitmentId id, @Nullable String reason) {
        me.demand(Right.CONFIRM);
        var words = CommitmentService.reason(reason);
        if (commitments.isDisputed(id.value()) && disputes.decide(id.value(), false, words)) {
            return views.whole(commitments.require(id.value()));
        }
        var commitment = commitments.requireForUpdate(id.value());
        if (commitment.state() != CommitmentState.CONFIRMED) {
            commitment.requireStep(
                    CommitmentState.CONFIRMED, CommitmentState.DISPUTED, views.partiesTo(commitment), words);
            disputes.requireNone(id.value());
            // Called into question before disputes were kept.
            settled(commitment, words, false);
            tell(commitment);
        }
        return views.whole(commitment);
    }

    /** A steward's word that what is in question was so; the caller has locked it. @param outside as in {@link #decide} */
    void settled(Commitment commitment, String reason, boolean outside) {
        views.refuseTies(commitment);
        if (!commitment.report().isMade()) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE,
                    "Nobody reported yet what was done. Whoever promised does that when the question is settled.");
        }
        decide(commitment, EnumSet.of(Party.STEWARD), CommitmentState.DISPUTED, reason, outside);
    }

    @Override
    @Transactional
    public ConfirmedAll confirmAll(ConfirmAll said, UUID key) {
        me.demand(Right.CONFIRM);
        return batch.confirm(said, key);
    }

    @Override
    @Transactional
    public List<EventWork> doneAt(EventId event) {
        me.demand(Right.CONFIRM);
        return works.of(commitments.doneIn(shifts.of(event.value()), MOST_OF_AN_EVENT));
    }

    @Override
    @Transactional
    public ConfirmationPreview preview(CommitmentId id) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.require(id.value());
        ConfirmationRules.requireConfirmable(commitment.state(), commitment.version(), null, EnumSet.of(Party.STEWARD));
        var banked = bank.banked(commitment.personId());
        var isBanked = commitment.funding() == Funding.ISSUE
                && commitment.terms().kind().isByMinutes();
        var split = MinuteSplit.of(banked, isBanked ? commitment.actualMinutes() : 0);
        var credits = isBanked ? split.credits() : credits(commitment);
        return new ConfirmationPreview(
                credits,
                split.bankedAfter(),
                issuing.preview(
                        commitment.funding() == Funding.ISSUE ? credits : 0,
                        shifts.eventOf(commitment.terms().shiftId())));
    }

    /** What it would bring without a minute bank. */
    private int credits(Commitment commitment) {
        var agreed = commitment.price().credits();
        if (agreed != null) {
            return agreed;
        }
        return commitment.funding() == Funding.THANKS ? 0 : payment.unpaid(commitment);
    }

    @Override
    @Transactional
    public CommitmentView ask(CommitmentId id, @Nullable String question) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.requireForUpdate(id.value());
        ask(commitment, views.partiesTo(commitment), question);
        return views.whole(commitment);
    }

    /** Asks back, as whoever these parties are; the caller has locked it and checked that they may. */
    void ask(Commitment commitment, Set<Party> parties, @Nullable String question) {
        var words = CommitmentService.reason(question);
        steps.persist(commitment.step(
                CommitmentState.ACCEPTED,
                CommitmentState.FULFILLED,
                parties,
                me.id().value(),
                words,
                clock.instant()));
        audit.record(
                Act.of("pool.commitment-asked", commitment.id(), commitment.personId(), "A question was asked back.")
                        .because(words));
        letters.asked(commitment);
    }

    @Override
    @Transactional
    public CommitmentView reverse(CommitmentId id, @Nullable String reason) {
        me.demand(Right.CONFIRM);
        var commitment = commitments.requireForUpdate(id.value());
        views.refuseTies(commitment);
        if (commitment.state() == CommitmentState.REVERSED) {
            return views.whole(commitment);
        }
        disputes.requireNone(id.value());
        var words = CommitmentService.reason(reason);
        var parties = views.partiesTo(commitment);
        views.refuseOwnHousehold(commitment, parties);
        steps.persist(commitment.step(
                CommitmentState.REVERSED,
                CommitmentState.CONFIRMED,
                parties,
                me.id().value(),
                words,
                clock.instant()));
        payment.takeBack(commitment);
        audit.record(Act.of(
                        "pool.confirmation-reversed",
                        id.value(),
                        commitment.personId(),
                        "A confirmation was taken back. " + ConfirmationRules.words(commitment))
                .because(words));
        letters.reversed(commitment);
        return views.whole(commitment);
    }
}
