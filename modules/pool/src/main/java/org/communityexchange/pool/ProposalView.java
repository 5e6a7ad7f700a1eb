package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Other terms for a promise, whole: what stays is repeated.
 *
 * @param credits what the promise would bring by itself, or what would be paid for it
 * @param mayAgree whether whoever asks is the other side, and it is open
 * @param mayDismiss whether whoever asks is one of the two sides, and it is open
 */
public record ProposalView(
        PromiseSize size,
        @Nullable LocalDate dueOn,
        String note,
        int credits,
        ProposalState state,
        @Nullable PersonRef answeredBy,
        boolean mayAgree,
        boolean mayDismiss) {}
