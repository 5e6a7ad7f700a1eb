package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.pool.CommitmentKind;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.MinuteSplit;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseSize;
import org.communityexchange.pool.ProposeTerms;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at promises for those who talk about them, and gives a promise the terms its two sides agreed on. */
@ApplicationScoped
public class Negotiation {

    private static final int LONGEST_NOTE = 2000;

    /** Terms, whole. @param credits what they would bring by themselves, or what would be paid */
    public record NewTerms(PromiseSize size, @Nullable LocalDate dueOn, String note, int credits) {}

    private final CommitmentRepository commitments;
    private final CommitmentViews views;
    private final Standing standing;
    private final Deadlines deadlines;
    private final Sizes sizes;
    private final People people;
    private final AuditTrail audit;

    Negotiation(
            CommitmentRepository commitments,
            CommitmentViews views,
            Standing standing,
            Deadlines deadlines,
            Sizes sizes,
            People people,
            AuditTrail audit) {
        this.commitments = commitments;
        this.views = views;
        this.standing = standing;
        this.deadlines = deadlines;
        this.sizes = sizes;
        this.people = people;
        this.audit = audit;
    }

    /** @throws NotFound when there is no such promise for whoever asks */
    public KnownPromise look(UUID id) {
        return known(commitments.require(id));
    }

    /** As {@link #look}; locked until the transaction ends. */
    public KnownPromise lock(UUID id) {
        return known(commitments.requireForUpdate(id));
    }

    private KnownPromise known(Commitment commitment) {
        var parties = views.partiesTo(commitment);
        var receiver = views.receiverOf(commitment);
        var decides = !parties.contains(Party.CONTRIBUTOR)
                && (receiver == null
                        ? parties.contains(Party.STEWARD)
                        : standing.pays(parties, people.require(new PersonId(receiver))));
        return new KnownPromise(
                commitment.id(),
                commitment.personId(),
                receiver,
                commitment.confirmedBy(),
                parties,
                decides,
                commitment.terms().kind(),
                commitment.funding(),
                deadlines.now().isOver(commitment) ? CommitmentState.LAPSED : commitment.state(),
                commitment.terms().title(),
                commitment.terms().size(),
                commitment.terms().dueOn(),
                commitment.terms().note(),
                commitment.version(),
                commitment.transferId());
    }

    /**
     * What is proposed, whole and checked; changes nothing.
     *
     * @throws InvalidInput naming every field that cannot be used, and when nothing would change
     * @throws ProblemException 409 {@code not-in-this-state} once it was taken up, and for a shift
     */
    public NewTerms read(UUID id, ProposeTerms said) {
        var commitment = commitments.require(id);
        requireOpen(commitment);
        var refusals = new Refusals();
        var size = size(commitment, said, refusals);
        var note = said.note() == null
                ? commitment.terms().note()
                : refusals.optionalText("note", "Note", said.note(), LONGEST_NOTE);
        refusals.throwIfAny();
        var due = said.on() == null ? commitment.terms().dueOn() : sizes.moved(said.on(), commitment.terms());
        var terms = commitment.terms();
        if (size.equals(terms.size()) && note.equals(terms.note()) && Objects.equals(due, terms.dueOn())) {
            throw new InvalidInput(
                    terms.kind().isByMinutes() ? "minutes" : "note", "This is what was promised. Change something.");
        }
        return new NewTerms(size, due, note, commitment.funding() == Funding.THANKS ? 0 : size.credits());
    }

    private static PromiseSize size(Commitment commitment, ProposeTerms said, Refusals refusals) {
        var size = commitment.terms().size();
        var isPaid = commitment.funding().isPaid();
        if (said.minutes() != null && size.minutes() != null) {
            var least = isPaid ? MinuteSplit.MINUTES_PER_CREDIT : Sizes.LEAST_MINUTES;
            return PromiseSize.ofMinutes(
                    refusals.whole("minutes", "Minutes", said.minutes(), least, Sizes.MOST_MINUTES));
        }
        if (said.valueCents() != null && size.valueCents() != null) {
            return PromiseSize.ofGoods(
                    Sizes.cents(said.valueCents(), isPaid ? PromiseSize.CENTS_PER_CREDIT : 1, refusals));
        }
        if (said.units() != null && size.units() != null && size.unitCredits() != null && size.month() != null) {
            return PromiseSize.ofUnits(
                    refusals.whole("units", "How many", said.units(), 1, Sizes.MOST_UNITS),
                    size.unitCredits(),
                    size.month());
        }
        if (said.minutes() != null || said.valueCents() != null || said.units() != null) {
            refusals.refuse("minutes", "A promise keeps its kind: minutes, a value, or a number of units.");
        }
        return size;
    }

    private void requireOpen(Commitment commitment) {
        deadlines.requireInTime(commitment);
        if (commitment.state() != CommitmentState.OFFERED) {
            throw new ProblemException(
                            PoolProblem.NOT_IN_THIS_STATE,
                            "This promise is " + Commitment.said(commitment.state()) + ", so its terms stay.")
                    .with("state", commitment.state().name());
        }
        if (commitment.terms().kind() == CommitmentKind.EVENT_SHIFT) {
            throw new ProblemException(PoolProblem.NOT_IN_THIS_STATE, "The event says when its shifts are.");
        }
        if (commitment.terms().slotId() != null) {
            throw new ProblemException(PoolProblem.NOT_IN_THIS_STATE, "The rota says when this turn is, and how long.");
        }
    }

    /**
     * Gives the promise these terms. The caller has locked it and found that the two sides agree. What a pot agreed to pay
     * is asked anew when it becomes another sum.
     *
     * @param looked the version that was looked at, or null for what is there
     * @throws ProblemException 409 {@code changed-meanwhile} or {@code not-in-this-state}
     */
    public void amend(UUID id, @Nullable Integer looked, NewTerms terms) {
        var commitment = commitments.require(id);
        if (looked != null && looked != commitment.version()) {
            throw new ProblemException(
                    KernelProblem.STALE, "This was changed since you looked at it. Look again, then agree.");
        }
        requireOpen(commitment);
        var before = commitment.terms().size();
        commitment.amend(terms);
        // Now, so that whoever is answered sees the version that comes of it.
        commitments.flush();
        audit.record(Act.of(
                "pool.commitment-amended",
                id,
                commitment.personId(),
                "The two sides agreed on other terms: " + ConfirmationRules.words(terms.size()) + " instead of "
                        + ConfirmationRules.words(before) + "."));
    }
}
