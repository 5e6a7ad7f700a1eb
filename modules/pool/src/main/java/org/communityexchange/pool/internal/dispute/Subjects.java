package org.communityexchange.pool.internal.dispute;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.problem.Forbidden;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.DisputeState;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.SpendId;
import org.communityexchange.pool.SpendState;
import org.communityexchange.pool.SpendView;
import org.communityexchange.pool.Spends;
import org.communityexchange.pool.internal.commitment.DisputedPromises;
import org.communityexchange.pool.internal.commitment.KnownPromise;
import org.communityexchange.pool.internal.commitment.Negotiation;
import org.communityexchange.pool.internal.freeze.FreezeDesk;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds what is called into question, and carries out how it ends, along the steps promises and freezes have anyhow. */
@ApplicationScoped
class Subjects {

    private final Negotiation promises;
    private final DisputedPromises disputed;
    private final Spends spends;
    private final FreezeDesk freezes;
    private final CurrentPerson me;

    Subjects(Negotiation promises, DisputedPromises disputed, Spends spends, FreezeDesk freezes, CurrentPerson me) {
        this.promises = promises;
        this.disputed = disputed;
        this.spends = spends;
        this.freezes = freezes;
        this.me = me;
    }

    /**
     * What is to be called into question, locked; whoever asks is a side of it or a steward.
     *
     * @throws NotFound when it is not theirs to see
     * @throws ProblemException 409 {@code not-in-this-state}
     */
    Subject promise(UUID id) {
        var promise = promises.lock(id);
        if (promise.parties().isEmpty()) {
            throw new Forbidden("Its two sides call it into question, or a steward.");
        }
        return new Subject(
                id,
                null,
                promise.title(),
                promise.contributor(),
                promise.receiver(),
                promise.confirmedBy(),
                from(promise));
    }

    private static Subject.From from(KnownPromise promise) {
        return switch (promise.state()) {
            case ACCEPTED -> Subject.From.ACCEPTED;
            case FULFILLED -> Subject.From.FULFILLED;
            case CONFIRMED -> Subject.From.CONFIRMED;
            case DISPUTED -> throw new ProblemException(PoolProblem.ALREADY_DISPUTED, "It is in question already.");
            default ->
                throw new ProblemException(
                                PoolProblem.NOT_IN_THIS_STATE,
                                "Nothing of this promise can be called into question where it is.")
                        .with("state", promise.state().name());
        };
    }

    /** As {@link #promise}. */
    Subject spend(UUID id) {
        var spend = spends.view(new SpendId(id));
        if (spend.state() != SpendState.CAPTURED) {
            throw new ProblemException(
                    PoolProblem.NOT_IN_THIS_STATE,
                    "Its credits were not passed on. Whoever set them aside can take them back.");
        }
        if (!isSide(spend) && !me.may(Right.CONFIRM)) {
            throw new Forbidden("Its two sides call it into question, or a steward.");
        }
        freezes.lockSpend(id);
        return new Subject(
                null,
                id,
                spend.title(),
                idOf(spend.receiver()),
                spend.person().id(),
                idOf(spend.closedBy()),
                Subject.From.CAPTURED);
    }

    private boolean isSide(SpendView spend) {
        var asking = me.id().value();
        return asking.equals(spend.person().id())
                || asking.equals(idOf(spend.enteredBy()))
                || asking.equals(idOf(spend.receiver()));
    }

    private static @Nullable UUID idOf(@Nullable PersonRef person) {
        return person == null ? null : person.id();
    }

    /** From now on nothing of it moves. @param reason stands in its history, or with its frozen credits */
    void hold(UUID dispute, Subject subject, String reason) {
        if (subject.commitment() != null) {
            disputed.question(promises.look(subject.commitment()), reason);
        }
        if (subject.from() == Subject.From.CONFIRMED || subject.from() == Subject.From.CAPTURED) {
            freezes.hold(dispute, subject.commitment(), subject.spend(), reason);
        }
    }

    /** It goes on where it was: the two agreed, it was taken back, or nothing is moved although it was so. */
    void goOn(Dispute dispute, String reason, @Nullable UUID decidedBy) {
        freezes.release(dispute.id(), decidedBy, reason);
        if (dispute.commitmentId() != null && dispute.openedFrom() == Subject.From.ACCEPTED) {
            disputed.goOn(dispute.commitmentId(), CommitmentState.ACCEPTED, reason);
        } else if (dispute.commitmentId() != null && dispute.openedFrom() == Subject.From.FULFILLED) {
            disputed.goOn(dispute.commitmentId(), CommitmentState.FULFILLED, reason);
        }
    }

    /**
     * It was so, by a steward's word.
     *
     * @return whether that is all; not where another steward has to say so too
     */
    boolean stands(Dispute dispute, String reason, boolean outside) {
        if (dispute.commitmentId() != null && dispute.openedFrom() == Subject.From.FULFILLED) {
            return disputed.confirm(dispute.commitmentId(), reason, outside);
        }
        goOn(dispute, reason, me.id().value());
        return true;
    }

    /** It comes to nothing. @param as a steward, or the exchange where the two agreed */
    void takeBack(Dispute dispute, Party as, String reason) {
        if (dispute.spendId() != null && freezes.held(dispute.id()) == 0) {
            throw new ProblemException(
                    PoolProblem.NOTHING_LEFT_TO_FREEZE,
                    "None of the credits it brought are left to give back. Agree on something else, or say that they are"
                            + " right and the credits stay.");
        }
        var by = as == Party.STEWARD ? me.id().value() : null;
        freezes.giveBack(dispute.id(), by, reason);
        if (dispute.commitmentId() == null) {
            return;
        }
        if (dispute.openedFrom() == Subject.From.CONFIRMED) {
            disputed.takeBack(dispute.commitmentId(), as, reason);
        } else {
            disputed.end(dispute.commitmentId(), as, reason);
        }
    }

    int held(Dispute dispute) {
        return dispute.state() == DisputeState.OPEN ? freezes.held(dispute.id()) : 0;
    }
}
