package org.communityexchange.pool.internal.board;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.pool.BoardFilter;
import org.communityexchange.pool.Categories;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Offers and needs as a filter leaves them, from the views that the whole exchange reads. */
@ApplicationScoped
class Narrowed {

    private final EntityManager entities;
    private final Categories categories;
    private final Clock clock;

    Narrowed(EntityManager entities, Categories categories, Clock clock) {
        this.entities = entities;
        this.categories = categories;
        this.clock = clock;
    }

    /** @throws InvalidInput when the category is none of the exchange's */
    BoardQuery offers(String select, BoardFilter filter) {
        known(filter);
        var asked = new BoardQuery(entities, select, BoardQuery.OFFERS)
                .filter(filter, clock.instant())
                .standing(filter);
        if (filter.priceUpTo() != null) {
            asked.and("coalesce(v.price_credits, 0) <= :price", "price", filter.priceUpTo());
        }
        if (filter.leftNow()) {
            asked.and("(v.capacity_per_week is null and v.capacity_per_month is null"
                    + " or coalesce(v.capacity_per_week, v.capacity_per_month) > coalesce(" + BoardRows.TAKEN
                    + ", 0))");
        }
        return asked;
    }

    /** @throws InvalidInput when the category is none of the exchange's */
    BoardQuery needs(String select, BoardFilter filter) {
        known(filter);
        var asked = new BoardQuery(entities, select, BoardQuery.NEEDS)
                .filter(filter, clock.instant())
                .standing(filter);
        if (filter.urgency() != null) {
            asked.and("v.urgency = :urgency", "urgency", filter.urgency().name());
        }
        if (filter.unanswered()) {
            asked.and("v.promised = 0 and v.kept = 0");
        }
        return asked;
    }

    private void known(BoardFilter filter) {
        if (filter.category() != null && categories.find(filter.category()).isEmpty()) {
            throw new InvalidInput("category", "There is no such category.");
        }
    }
}
