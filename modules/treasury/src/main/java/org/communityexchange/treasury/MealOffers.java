package org.communityexchange.treasury;

import java.util.Collection;
import java.util.List;

/** Meals that can be had for credits. Implemented by whoever keeps offers; the treasury only asks. */
public interface MealOffers {

    /** The published meals of these organisations that have a price, the cheapest first. */
    List<Meal> of(Collection<String> organisations);

    /**
     * @param priceCredits for one, at least 1
     * @param perMonth how many in a month, or 0 for no limit
     */
    record Meal(String organisation, String title, int priceCredits, int perMonth) {}
}
