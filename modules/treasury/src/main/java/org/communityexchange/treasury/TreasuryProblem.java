package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.ProblemType;

/** The refusals of the treasury. */
public enum TreasuryProblem implements ProblemType {
    OVER_BUDGET(
            "over-budget",
            "This would go over the issuance budget",
            409,
            "The organisation decided how many credits may be issued in this time or at this event, and fewer are left than"
                    + " this brings. Nothing was issued. An admin of the organisation can raise the budget, with a reason."),
    BUDGET_EXISTS(
            "budget-exists",
            "There is such a budget already",
            409,
            "An organisation has one budget a month, one a quarter and one for each event. Change the cap of the one there"
                    + " is."),
    BUDGET_ENDED(
            "budget-ended", "This budget was ended", 409, "A budget that was ended stays as it was. Set a new one."),
    BELOW_WHAT_WAS_ISSUED(
            "below-what-was-issued",
            "More was already issued",
            409,
            "A budget cannot be lowered below what was already issued in it."),
    PLEDGE_IS_OVER(
            "pledge-is-over",
            "This pledge has ended",
            409,
            "A pledge that ended stays as it was. A new one can be made at any time."),
    CARDS_NOT_TAKEN(
            "cards-not-taken",
            "This organisation takes no cards here",
            404,
            "Paying by card is not set up, or another organisation takes cards for the exchange."),
    PROVIDER_UNAVAILABLE(
            "payment-provider-unavailable",
            "The card provider does not answer",
            503,
            "Nothing was charged and nothing was booked. Try again in a moment; the same request leads to the same"
                    + " payment page."),
    SIGNATURE_REFUSED(
            "signature-refused",
            "This message is not from the card provider",
            400,
            "The signature of the message is missing, wrong or too old. Nothing was read of it."),
    GIFT_NOT_TAKEN(
            "gift-not-taken",
            "This member cannot be given credits",
            409,
            "A member without a sign-in cannot be given credits by others: they could not say no. Stewards act for them.");

    private final String slug;
    private final String title;
    private final int status;
    private final String explanation;

    TreasuryProblem(String slug, String title, int status, String explanation) {
        this.slug = slug;
        this.title = title;
        this.status = status;
        this.explanation = explanation;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
