package org.communityexchange.pool.internal.board;

import org.communityexchange.treasury.MealOffers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The meals on the board that organisations themselves give for credits to others than their own members alone. */
@ApplicationScoped
class PricedMeals implements MealOffers {

    /** The code of the category of meals. */
    private static final String FOOD = "FOOD";

    private final EntityManager entities;
    private final Clock clock;

    PricedMeals(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public List<Meal> of(Collection<String> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return entities
                .createNativeQuery("""
                        select organisation_id, title, price_credits, coalesce(capacity_per_month, capacity_per_week * 52 / 12, 0)
                          from pool.exchange_offer
                         where organisation_id in (:organisations) and category = :category
                           and audience <> 'ORGANISATION' and by_organisation and expires_at > cast(:now as timestamptz) and price_credits is not null
                         order by price_credits, organisation_id, id""", Meal.class)
                .setParameter("organisations", organisations)
                .setParameter("category", FOOD)
                .setParameter("now", Timestamp.from(clock.instant()))
                .getResultList()
                .stream()
                .map(Meal.class::cast)
                .toList();
    }
}
