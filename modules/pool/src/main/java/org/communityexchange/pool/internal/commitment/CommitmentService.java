package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.listing.ListQuery;
import org.communityexchange.kernel.listing.Listing;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Commitments;
import org.communityexchange.pool.LatestPromise;
import org.communityexchange.pool.MakePromise;
import org.communityexchange.pool.OwnCommitment;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromisePreview;
import org.communityexchange.pool.ReportFulfilment;
import org.communityexchange.pool.internal.event.PlaceFreed;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

@ApplicationScoped
class CommitmentService implements Commitments {

    private static final String DECLINED = "A promise was declined.";
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_QUESTION = 500;

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final CommitmentViews views;
    private final OwnCommitments own;
    private final Promising promising;
    private final Drafts drafts;
    private final Sizes sizes;
    private final Repeating repeating;
    private final Purse purse;
    private final StepLetters letters;
    private final Deadlines deadlines;
    private final OpenDisputes disputes;
    private final Event<PlaceFreed> freed;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    CommitmentService(
            CommitmentRepository commitments,
            StepRepository steps,
            CommitmentViews views,
            OwnCommitments own,
            Promising promising,
            Drafts drafts,
            Sizes sizes,
            Repeating repeating,
            Purse purse,
            StepLetters letters,
            Deadlines deadlines,
            OpenDisputes disputes,
            Event<PlaceFreed> freed,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.views = views;
        this.own = own;
        this.promising = promising;
        this.drafts = drafts;
        this.sizes = sizes;
        this.repeating = repeating;
        this.purse = purse;
        this.letters = letters;
        this.deadlines = deadlines;
        this.disputes = disputes;
        this.freed = freed;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PromisePreview preview(MakePromise said) {
        me.demand(Right.COMMIT);
        return promising.preview(said);
    }

    @Override
    @Transactional
    public CommitmentView promise(MakePromise said, @Nullable UUID key) {
        me.demand(Right.COMMIT);
        return views.whole(commitments.require(promising.promise(said, key)));
    }

    @Override
    @Transactional
    public CommitmentView view(CommitmentId id) {
        var commitment = commitments.require(id.value());
        views.partiesTo(commitment);
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public Listing<CommitmentView> here(ListQuery query) {
        var whose = me.may(Right.CONFIRM) ? null : me.id().value();
        var page = Listing.of(commitments.newest(whose, query), query.limit(), Commitment::id);
        return new Listing<>(views.briefly(page.items()), page.next());
    }

    @Override
    @Transactional
    public List<LatestPromise> latest(int most) {
        return own.latest(most);
    }

    @Override
    @Transactional
    public Listing<OwnCommitment> mine(ListQuery query) {
        return own.newest(query);
    }

    @Override
    @Transactional
    public CommitmentView accept(CommitmentId id) {
        // Of a series all are taken up together, so its row is locked before any of them, here as when it ends.
        repeating.lock(commitments.seriesOf(id.value()));
        var commitment = commitments.requireForUpdate(id.value());
        var parties = views.partiesTo(commitment);
        if (commitment.state() != CommitmentState.ACCEPTED) {
            var now = clock.instant();
            deadlines.requireInTime(commitment);
            commitment.requireStep(CommitmentState.ACCEPTED, CommitmentState.OFFERED, parties, "");
            drafts.check(commitment.promised());
            views.requirePayer(commitment, parties);
            purse.setAside(commitment);
            steps.persist(commitment.step(
                    CommitmentState.ACCEPTED,
                    CommitmentState.OFFERED,
                    parties,
                    me.id().value(),
                    "",
                    now));
            repeating.accepted(commitment, parties, me.id().value());
            letters.accepted(commitment);
            audit.record(
                    Act.of("pool.commitment-accepted", id.value(), commitment.personId(), "A promise was taken up.")
                            .onBehalfOf(views.payerActedFor(commitment)));
        }
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public CommitmentView reschedule(CommitmentId id, @Nullable LocalDate day) {
        var commitment = commitments.requireForUpdate(id.value());
        var parties = views.partiesTo(commitment);
        if (!parties.contains(Party.CONTRIBUTOR)) {
            throw new Forbidden("Whoever promised it moves it to another day.");
        }
        if (commitment.state() != CommitmentState.OFFERED && commitment.state() != CommitmentState.ACCEPTED) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE,
                    "This promise is " + Commitment.said(commitment.state()) + ", so its day stays.");
        }
        if (commitment.terms().slotId() != null) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE,
                    "The rota says the day of this turn. Offer it to the others there, or take it back.");
        }
        deadlines.requireInTime(commitment);
        var moved = sizes.moved(day, commitment.terms());
        if (!moved.equals(commitment.terms().dueOn())) {
            commitment.terms().moveTo(moved);
            audit.record(Act.of(
                    "pool.commitment-rescheduled",
                    id.value(),
                    commitment.personId(),
                    "A promise was moved to another day."));
            letters.moved(commitment, moved);
        }
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public CommitmentView endSeries(CommitmentId id, @Nullable String reason) {
        var commitment = commitments.require(id.value());
        var parties = views.partiesTo(commitment);
        var series = commitment.terms().seriesId();
        if (series == null) {
            throw new ProblemException(PoolProblem.NOT_IN_THIS_STATE, "This promise does not repeat.");
        }
        if (!parties.contains(Party.CONTRIBUTOR)) {
            throw new Forbidden("Whoever promised it ends it.");
        }
        var ahead = repeating.end(series, EnumSet.of(Party.CONTRIBUTOR), me.id().value(), reason(reason));
        ahead.forEach(purse::giveBack);
        if (!ahead.isEmpty()) {
            letters.seriesEnded(ahead.get(0), series);
        }
        return views.whole(commitment);
    }

    @Override
    @Transactional
    public CommitmentView decline(CommitmentId id, @Nullable String reason) {
        if (me.may(Right.CONFIRM)
                && commitments.isDisputed(id.value())
                && disputes.decide(id.value(), true, reason(reason))) {
            return views.whole(commitments.require(id.value()));
        }
        return step(id, CommitmentState.DECLINED, null, reason, DECLINED);
    }

    /** What was done was not so, says a steward of another organisation; the caller has locked it and checked that they are one. */
    void declineFromOutside(Commitment commitment, @Nullable String reason) {
        step(
                commitment,
                EnumSet.of(Party.STEWARD),
                CommitmentState.DECLINED,
                CommitmentState.FULFILLED,
                reason,
                DECLINED);
    }

    @Override
    @Transactional
    public CommitmentView withdraw(CommitmentId id, @Nullable String reason) {
        return step(id, CommitmentState.WITHDRAWN, null, reason, "A promise was taken back.");
    }

    @Override
    @Transactional
    public CommitmentView dispute(CommitmentId id, @Nullable String reason) {
        var commitment = commitments.requireForUpdate(id.value());
        if (commitment.state() != CommitmentState.DISPUTED) {
            var refusals = new Refusals();
            var words = refusals.text("reason", "Reason", reason, LONGEST_QUESTION);
            refusals.throwIfAny();
            // What was confirmed takes no step; a dispute about it is opened as such, and freezes what it brought.
            commitment.requireStep(CommitmentState.DISPUTED, null, views.partiesTo(commitment), words);
            disputes.open(id.value(), words);
        }
        return view(id);
    }

    /** @param only the one state it may come from, or null for any that leads there */
    private CommitmentView step(
            CommitmentId id,
            CommitmentState to,
            @Nullable CommitmentState only,
            @Nullable String reason,
            String summary) {
        var commitment = commitments.requireForUpdate(id.value());
        step(commitment, views.partiesTo(commitment), to, only, reason, summary);
        return views.whole(commitment);
    }

    private void step(
            Commitment commitment,
            Set<Party> parties,
            CommitmentState to,
            @Nullable CommitmentState only,
            @Nullable String reason,
            String summary) {
        if (commitment.state() != to) {
            var words = reason(reason);
            commitment.requireStep(to, only, parties, words);
            if (commitment.state() == CommitmentState.DISPUTED) {
                disputes.requireNone(commitment.id());
            }
            if (to == CommitmentState.DECLINED && commitment.wasDone()) {
                views.refuseOwnHousehold(commitment, parties);
            }
            if (!to.isLive()) {
                // Before the row says that it came to nothing, so that the two are stored together.
                purse.giveBack(commitment);
            }
            var step = commitment.step(to, only, parties, me.id().value(), words, clock.instant());
            steps.persist(step);
            audit.record(
                    Act.of("pool.commitment-" + Commitment.said(to), commitment.id(), commitment.personId(), summary)
                            .onBehalfOf(step.onBehalfOf())
                            .because(words.isEmpty() ? null : words));
            if (to == CommitmentState.DECLINED) {
                letters.declined(commitment);
            } else {
                letters.withdrawn(commitment);
            }
            var shift = commitment.terms().shiftId();
            if (shift != null && !to.isLive()) {
                commitments.flush();
                freed.fire(new PlaceFreed(shift));
            }
        }
    }

    @Override
    @Transactional
    public CommitmentView fulfil(CommitmentId id, ReportFulfilment said) {
        var commitment = commitments.requireForUpdate(id.value());
        var parties = views.partiesTo(commitment);
        var refusals = new Refusals();
        var promised = commitment.terms().size();
        var kind = commitment.terms().kind();
        var size = sizes.done(said, kind, promised, refusals);
        var day = sizes.doneOn(said, promised, refusals);
        var reference = Sizes.reference(said, kind, refusals);
        var note = refusals.optionalText("note", "Note", said.note(), 2000);
        refusals.throwIfAny();
        var report = Report.of(size, day, note, reference, me.id().value());
        if (commitment.state() == CommitmentState.FULFILLED
                && commitment.report().says(report)) {
            return views.whole(commitment);
        }
        deadlines.requireInTime(commitment);
        var step = commitment.step(
                CommitmentState.FULFILLED, null, parties, me.id().value(), "", clock.instant());
        commitment.wasDone(report);
        steps.persist(step);
        audit.record(
                Act.of("pool.commitment-fulfilled", id.value(), commitment.personId(), "A promise was said to be kept.")
                        .onBehalfOf(step.onBehalfOf()));
        return views.whole(commitment);
    }

    static String reason(@Nullable String typed) {
        var refusals = new Refusals();
        var reason = refusals.optionalText("reason", "Reason", typed, LONGEST_REASON);
        refusals.throwIfAny();
        return reason;
    }
}
