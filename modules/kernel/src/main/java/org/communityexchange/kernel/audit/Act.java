package org.communityexchange.kernel.audit;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One act to record; who did it and where is taken from the context, unless the exchange did it by itself.
 *
 * @param action module and past-tense verb: {@code pool.commitment-confirmed}
 * @param subject what it was done to (a commitment, a membership …)
 * @param aboutPerson whom it concerns, or null
 * @param onBehalfOf for whom the actor acted (a managed member), or null
 * @param summary one sentence people can read; names nobody
 * @param reason why, in the actor's words, or null
 * @param byItself whether it follows from what somebody else did, so that nobody is its actor
 */
public record Act(
        String action,
        UUID subject,
        @Nullable UUID aboutPerson,
        @Nullable UUID onBehalfOf,
        String summary,
        @Nullable String reason,
        boolean byItself) {

    public static Act of(String action, UUID subject, @Nullable UUID aboutPerson, String summary) {
        return new Act(action, subject, aboutPerson, null, summary, null, false);
    }

    public Act onBehalfOf(@Nullable UUID managed) {
        return new Act(action, subject, aboutPerson, managed, summary, reason, byItself);
    }

    public Act because(@Nullable String why) {
        return new Act(action, subject, aboutPerson, onBehalfOf, summary, why, byItself);
    }

    /** Of the exchange itself: whoever reads it does not learn who was the cause. */
    public Act byTheExchange() {
        return new Act(action, subject, aboutPerson, onBehalfOf, summary, reason, true);
    }
}
