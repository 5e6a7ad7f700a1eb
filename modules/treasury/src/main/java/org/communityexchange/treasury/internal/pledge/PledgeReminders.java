package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.Rounds;
import org.communityexchange.kernel.job.RecurringJob;

import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

/** Each morning, owes the letters about pledges. It only tells people: nothing about a pledge changes by it. */
@ApplicationScoped
class PledgeReminders implements RecurringJob {

    private final Rounds rounds;
    private final LetterBook book;

    PledgeReminders(Rounds rounds, LetterBook book) {
        this.rounds = rounds;
        this.book = book;
    }

    @Override
    public String name() {
        return "treasury.remind-of-pledges";
    }

    @Override
    public LocalTime dailyAt() {
        return LocalTime.of(9, 0);
    }

    @Override
    public void run() {
        rounds.inEach(name(), here -> book.owe());
    }
}
