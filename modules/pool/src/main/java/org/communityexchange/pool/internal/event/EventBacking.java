package org.communityexchange.pool.internal.event;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.pool.EventView;
import org.communityexchange.pool.internal.words.NeedMessages;
import org.communityexchange.treasury.Issuing;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/** What stands behind the credits that an event may still bring: how much will be set aside, and what is there of it. */
@ApplicationScoped
class EventBacking {

    private static final long EXAMPLE = 100;

    /**
     * In words.
     *
     * @param missing what is missing in the funding and what that means; empty when nothing is
     * @param mayLook whether whoever asks reads the treasury
     */
    record Backing(String words, String missing, boolean mayLook) {}

    private final Issuing issuing;
    private final NeedMessages words;
    private final CurrentPerson me;

    EventBacking(Issuing issuing, NeedMessages words, CurrentPerson me) {
        this.issuing = issuing;
        this.words = words;
        this.me = me;
    }

    /** Of the credits that are left in the event's own budget; null without one, and for whoever does not plan it. */
    @Nullable
    Backing of(EventView event) {
        var budget = event.creditBudget();
        if (budget == null || event.cancelled()) {
            return null;
        }
        var issued = event.creditsIssued();
        var left = budget - (issued == null ? 0 : issued);
        return left <= 0 ? null : of(left, event);
    }

    private Backing of(long credits, EventView event) {
        var money = issuing.preview(credits, event.id());
        if (money.declaredCents() == 0) {
            return new Backing(words.backing_none(), "", false);
        }
        var missing = Dollars.words(money.missingCents());
        return new Backing(
                words.backing(credits, Dollars.words(money.declaredCents()), Dollars.words(money.fundedCents())),
                money.missingCents() == 0
                        ? ""
                        : money.stopped() ? words.backing_stopped(missing) : words.backing_missing(missing),
                me.may(Right.READ_TREASURY));
    }

    /** What was done, and after it what stands behind the credits. */
    String said(String done, EventView event) {
        var behind = of(event);
        return behind == null ? done : words.done_with(done, (behind.words() + " " + behind.missing()).strip());
    }

    /** What is set aside for a hundred credits, before a number is typed; empty for nothing. */
    String example() {
        var cents = issuing.preview(EXAMPLE, null).declaredCents();
        return cents == 0 ? "" : words.backing_example(EXAMPLE, Dollars.words(cents));
    }
}
