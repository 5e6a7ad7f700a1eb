package org.communityexchange.pool;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the signed-in person's credits can do, in the order in which they do the most for everybody: the commons first. */
public interface WaysToSpend {

    /** What a way is; in this order they are shown. */
    enum Kind {
        /** Meals, workshops, rooms: what an organisation opens to many. */
        COMMONS,
        /** Somebody's time and skill. */
        HELP,
        /** Things. */
        GOODS,
        /** Cash for credits an organisation received, where it has a right to it. Last, because it ends them. */
        CASH
    }

    /**
     * One way.
     *
     * @param href its page
     * @param price credits for one; null for cash
     * @param left how many are left this month or week, or on its day; null without a limit
     * @param weekly whether it counts by the week
     * @param day on which it takes place; null for what can be had on many
     * @param missing credits the wallet lacks for one; 0 when it has them
     * @param sentence what it is, in one sentence
     */
    record Way(
            Kind kind,
            String title,
            String organisation,
            String organisationName,
            String href,
            @Nullable Integer price,
            @Nullable Integer left,
            boolean weekly,
            @Nullable LocalDate day,
            long missing,
            String sentence) {

        public boolean isNoneLeft() {
            return left != null && left == 0;
        }
    }

    /**
     * @param balance credits to spend
     * @param now what can be had with them now; cash last
     * @param later what cannot yet: too dear, or none left
     */
    record View(long balance, List<Way> now, List<Way> later) {

        public View {
            now = List.copyOf(now);
            later = List.copyOf(later);
        }
    }

    /**
     * At most 200 offers are looked at, the cheapest first, and 200 events, the soonest first; one's own offers, and events in
     * which one takes part already, are left out.
     */
    View mine();
}
