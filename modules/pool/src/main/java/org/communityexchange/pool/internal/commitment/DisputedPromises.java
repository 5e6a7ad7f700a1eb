package org.communityexchange.pool.internal.commitment;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.event.PlaceFreed;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/**
 * The steps that a dispute leads to, each along {@link org.communityexchange.pool.CommitmentEdges}. The caller has decided
 * that whoever asks may; the promise is locked here, so that of two who act on it the second sees what the first did.
 */
@ApplicationScoped
public class DisputedPromises {

    private static final Set<CommitmentState> QUESTIONABLE =
            EnumSet.of(CommitmentState.ACCEPTED, CommitmentState.FULFILLED, CommitmentState.CONFIRMED);

    private final CommitmentRepository commitments;
    private final StepRepository steps;
    private final ConfirmationService confirmations;
    private final Deadlines deadlines;
    private final Purse purse;
    private final Payment payment;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Event<PlaceFreed> freed;
    private final Clock clock;

    DisputedPromises(
            CommitmentRepository commitments,
            StepRepository steps,
            ConfirmationService confirmations,
            Deadlines deadlines,
            Purse purse,
            Payment payment,
            AuditTrail audit,
            CurrentPerson me,
            Event<PlaceFreed> freed,
            Clock clock) {
        this.commitments = commitments;
        this.steps = steps;
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.purse = purse;
        this.payment = payment;
        this.audit = audit;
        this.me = me;
        this.freed = freed;
        this.clock = clock;
    }

    /**
     * Calls it into question. One that was confirmed stays confirmed: what it brought is frozen instead.
     *
     * @param promise locked by the caller
     * @throws ProblemException 409 {@code not-in-this-state}
     */
    public void question(KnownPromise promise, String reason) {
        var commitment = commitments.require(promise.id());
        deadlines.requireInTime(commitment);
        if (!QUESTIONABLE.contains(commitment.state())) {
            throw new ProblemException(
                            PoolProblem.NOT_IN_THIS_STATE,
                            "This promise is " + Commitment.said(commitment.state())
                                    + ", so there is nothing to call into question.")
                    .with("state", commitment.state().name());
        }
        if (commitment.state() != CommitmentState.CONFIRMED) {
            steps.persist(commitment.step(
                    CommitmentState.DISPUTED, null, promise.parties(), me.id().value(), reason, clock.instant()));
        }
    }

    /** It goes on where it was called into question. */
    public void goOn(UUID id, CommitmentState back, String reason) {
        step(commitments.requireForUpdate(id), back, Party.EXCHANGE, reason);
    }

    /** It comes to nothing, what was set aside comes back, and a place in a shift is free again. @param as a steward, or the exchange where both agreed */
    public void end(UUID id, Party as, String reason) {
        var commitment = commitments.requireForUpdate(id);
        commitment.requireStep(CommitmentState.DECLINED, CommitmentState.DISPUTED, EnumSet.of(as), reason);
        purse.giveBack(commitment);
        step(commitment, CommitmentState.DECLINED, as, reason);
        audit.record(
                Act.of("pool.commitment-declined", id, commitment.personId(), "A promise in question was declined.")
                        .because(reason));
        var shift = commitment.terms().shiftId();
        if (shift != null) {
            commitments.flush();
            freed.fire(new PlaceFreed(shift));
        }
    }

    /** Its confirmation is taken back with everything it brought. @param as as in {@link #end} */
    public void takeBack(UUID id, Party as, String reason) {
        var commitment = commitments.requireForUpdate(id);
        step(commitment, CommitmentState.REVERSED, as, reason);
        payment.takeBack(commitment);
        audit.record(Act.of(
                        "pool.confirmation-reversed",
                        id,
                        commitment.personId(),
                        "A confirmation in question was taken back. " + ConfirmationRules.words(commitment))
                .because(reason));
    }

    /**
     * It was so, by a steward's word.
     *
     * @param outside whether the steward is one of another organisation
     * @return whether it is confirmed; not yet where two stewards are needed and this was the first
     * @throws ProblemException as {@link org.communityexchange.pool.Confirmations#confirm}
     */
    public boolean confirm(UUID id, String reason, boolean outside) {
        var commitment = commitments.requireForUpdate(id);
        if (reason.isEmpty()) {
            throw new InvalidInput("reason", "Say why, in a sentence that the other person reads.");
        }
        confirmations.settled(commitment, reason, outside);
        return commitment.state() == CommitmentState.CONFIRMED;
    }

    private void step(Commitment commitment, CommitmentState to, Party as, String reason) {
        steps.persist(commitment.step(to, null, EnumSet.of(as), me.id().value(), reason, clock.instant()));
    }
}
