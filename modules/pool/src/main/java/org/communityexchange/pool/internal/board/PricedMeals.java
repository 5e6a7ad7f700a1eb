package org.communityexchange.pool.internal.board;

import org.communityexchange.pool.Category;
import org.communityexchange.treasury.MealOffers;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The meals on the board that organisations themselves give for credits. */
@ApplicationScoped
class PricedMeals implements MealOffers {

    private final EntityManager entities;

    PricedMeals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Meal> of(Collection<String> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return entities
                .createNativeQuery("""
                        select organisation_id, title, price_credits, coalesce(capacity_per_month, 0)
                          from pool.exchange_offer
                         where organisation_id in (:organisations) and category = :category
                           and offered_by is null and price_credits is not null
                         order by price_credits, organisation_id, id""", Meal.class)
                .setParameter("organisations", organisations)
                .setParameter("category", Category.FOOD.name())
                .getResultList()
                .stream()
                .map(Meal.class::cast)
                .toList();
    }
}
