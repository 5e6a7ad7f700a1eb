package org.communityexchange.pool.internal.commitment;

import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventWork;
import org.communityexchange.pool.Party;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.PromiseSize;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/** Who may confirm what: stated once, for one promise as for ten thousand. */
final class ConfirmationRules {

    private ConfirmationRules() {}

    /**
     * What ties somebody to a promise.
     *
     * @param receiver whose need it answers, or null
     * @param sharesHousehold whether whoever asks lives with who promised, or with who was helped
     */
    record Ties(
            UUID person,
            UUID enteredBy,
            @Nullable UUID fulfilledBy,
            @Nullable UUID receiver,
            boolean sharesHousehold) {}

    /**
     * Nobody confirms, or takes back, what they did, wrote down, received, or what their household did or received.
     *
     * @throws ProblemException 409 {@code own-commitment}, {@code receiver-alone} or {@code same-household}
     */
    static void refuseTies(UUID asking, Ties ties) {
        var tie = tie(asking, ties);
        if (tie != null) {
            throw switch (tie) {
                case OWN_WORK ->
                    new ProblemException(PoolProblem.OWN_COMMITMENT, "This is your own work. Another steward decides.");
                case WROTE ->
                    new ProblemException(
                            PoolProblem.OWN_COMMITMENT, "You wrote this down for them. Another steward decides.");
                case OWN_NEED ->
                    new ProblemException(
                            PoolProblem.RECEIVER_ALONE, "This answered your own need. Another steward decides.");
                default ->
                    new ProblemException(
                            PoolProblem.SAME_HOUSEHOLD,
                            "You share a household with one of the two. Another steward decides.");
            };
        }
    }

    /** What ties whoever asks to it, so that another steward decides; or null. */
    static EventWork.@Nullable Bar tie(UUID asking, Ties ties) {
        if (asking.equals(ties.person())) {
            return EventWork.Bar.OWN_WORK;
        }
        if (asking.equals(ties.enteredBy()) || asking.equals(ties.fulfilledBy())) {
            return EventWork.Bar.WROTE;
        }
        if (asking.equals(ties.receiver())) {
            return EventWork.Bar.OWN_NEED;
        }
        return ties.sharesHousehold() ? EventWork.Bar.HOUSEHOLD : null;
    }

    /** What was done and what it brought, for the audit trail. */
    static String words(Commitment commitment) {
        return words(commitment.counted()) + ", " + commitment.credits() + " credits.";
    }

    static String words(PromiseSize size) {
        return size.minutes() != null
                ? size.minutes() + " minutes"
                : size.units() != null ? size.units() + " units" : "goods worth " + size.valueCents() + " cents";
    }

    /**
     * Whether it can be confirmed as it was looked at.
     *
     * @param looked the version that was looked at, or null for what is there
     * @throws ProblemException 409 {@code changed-meanwhile} or {@code not-in-this-state}
     */
    static void requireConfirmable(CommitmentState state, int version, @Nullable Integer looked, Set<Party> parties) {
        if (looked != null && looked != version) {
            throw new ProblemException(
                    KernelProblem.STALE, "This was changed since you looked at it. Look again, then confirm.");
        }
        Commitment.requireStep(state, CommitmentState.CONFIRMED, CommitmentState.FULFILLED, parties, "");
    }
}
