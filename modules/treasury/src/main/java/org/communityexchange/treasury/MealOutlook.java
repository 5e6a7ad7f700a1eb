package org.communityexchange.treasury;

/**
 * What the money that is there means in meals. A meal is the cheapest one offered by an organisation that may turn credits
 * into cash; it costs the treasury what that organisation may claim for it. Whole meals, rounded down.
 *
 * @param creditsPerMeal its price
 * @param centsPerMeal what it costs the treasury
 * @param fundsCents reserves and common fund together
 * @param walletCredits what people could spend now, as measured last night
 * @param mealsOffered a month, all such organisations together; 0 for no limit
 */
public record MealOutlook(
        int creditsPerMeal, long centsPerMeal, long fundsCents, long walletCredits, long mealsOffered) {

    public MealOutlook {
        if (creditsPerMeal < 1 || centsPerMeal < 1) {
            throw new IllegalArgumentException("A meal has a price");
        }
    }

    /** How many meals the funds pay for. */
    public long runway() {
        return Math.max(0, fundsCents) / centsPerMeal;
    }

    /** Meals if everybody spent all they have on meals this month. */
    public long wanted() {
        return walletCredits / creditsPerMeal;
    }

    /** Of those, what the kitchens offer in a month. */
    public long served() {
        return mealsOffered == 0 ? wanted() : Math.min(wanted(), mealsOffered);
    }

    /** What they would cost the treasury, cents. */
    public long costCents() {
        return Math.multiplyExact(served(), centsPerMeal);
    }

    /** What would then be missing, cents; 0 when the funds suffice. */
    public long missingCents() {
        return Math.max(0, costCents() - Math.max(0, fundsCents));
    }

    /** Meals wanted that no kitchen offers. */
    public long unserved() {
        return wanted() - served();
    }
}
