package org.communityexchange.pool.internal.confirmation;

import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.CommitmentView;
import org.communityexchange.pool.Funding;
import org.communityexchange.pool.internal.words.CommitmentMessages;
import org.communityexchange.pool.internal.words.QueueMessages;

import jakarta.enterprise.context.ApplicationScoped;

/** What a steward is told after their press, wherever they pressed. */
@ApplicationScoped
class ConfirmationWords {

    private final CommitmentMessages words;
    private final QueueMessages queue;

    ConfirmationWords(CommitmentMessages words, QueueMessages queue) {
        this.words = words;
        this.queue = queue;
    }

    String of(CommitmentView decided) {
        var credits = decided.credits();
        var banked = decided.bankedAfter();
        if (decided.state() != CommitmentState.CONFIRMED) {
            return queue.first_word_kept();
        }
        if (credits == null || decided.funding() == Funding.THANKS) {
            return words.confirmed_thanks();
        }
        if (decided.funding().isPaid()) {
            return words.confirmed_passed_on(credits);
        }
        return banked == null ? words.confirmed_at_once(credits) : words.confirmed(credits, banked);
    }
}
