package org.communityexchange.pool;

import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Serving at the counter seat of this request's device. */
public interface Counter {

    /**
     * Who stands at the counter.
     *
     * @param code of their card or ticket
     * @param firstName of the card's holder; empty for a ticket
     * @param words what the holder wants read; empty when nothing, and for a ticket
     * @param ticket whether it was paid in advance
     */
    record Guest(String code, String firstName, String words, boolean ticket, List<Choice> choices) {

        public Guest {
            choices = List.copyOf(choices);
        }

        public boolean isAnythingPossible() {
            return choices.stream().anyMatch(Choice::isPossible);
        }
    }

    /**
     * What they may take.
     *
     * @param price credits for one
     * @param left how many are left in this month or week; null without a limit
     * @param most how many they can have now: what the credits are enough for and is left, 0 to 10
     */
    record Choice(
            UUID offer,
            String title,
            String unitLabel,
            int price,
            @Nullable Integer left,
            boolean weekly,
            int most) {

        public boolean isPossible() {
            return most > 0;
        }

        public boolean isNoneLeft() {
            return left != null && left == 0;
        }
    }

    /**
     * What was served.
     *
     * @param left how many are left in this month or week; null without a limit
     */
    record Served(
            UUID spend,
            String title,
            String unitLabel,
            int quantity,
            @Nullable Integer left,
            boolean weekly) {}

    /**
     * @param typed a code as it was typed or scanned
     * @throws ProblemException 404 {@code code-unknown} when it is no card or ticket that can be used here now, whatever the reason
     */
    Guest look(String typed);

    /**
     * Serves: credits are set aside and passed on, or a ticket's are passed on, in one transaction.
     *
     * @param quantity 1 to 10; 1 for a ticket
     * @param key the sender's name for this command; the same key serves once
     * @return the spend's id
     * @throws ProblemException 404 {@code code-unknown}; 409 {@code none-left-this-month}, {@code none-left-this-week},
     *     {@code closed}, {@code not-enough-credits}, {@code own-counter}, {@code idempotency-key-reused}
     */
    UUID serve(String typed, UUID offer, int quantity, UUID key);

    /** @throws NotFound when this counter served no such thing */
    Served served(UUID spend);
}
