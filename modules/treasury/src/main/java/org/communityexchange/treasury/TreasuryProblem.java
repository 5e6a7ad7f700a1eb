package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.ProblemType;

/** The refusals of the treasury. */
public enum TreasuryProblem implements ProblemType {
    STATEMENT_DECIDED(
            "statement-decided",
            "This statement was decided before",
            409,
            "A statement that was read is imported or left, once; what was imported is undone once. Read the file again to"
                    + " start over."),
    ALREADY_MATCHED(
            "already-matched",
            "This is matched already",
            409,
            "A bank line proves certain bookings, and a booking is proved by one line. Release the match first."),
    MONTH_NOT_READY(
            "month-not-ready",
            "This month cannot be closed yet",
            409,
            "A month is closed after it has ended, after the month before it, and when everything that is not matched is"
                    + " explained."),
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
            "A member without a sign-in cannot be given credits by others: they could not say no. Stewards act for them."),
    OWN_SIDE(
            "own-side",
            "Nobody decides about cash for their own side",
            409,
            "You belong to the organisation that would get the money, or share a household with somebody who prepared the"
                    + " claim or holds a seat there. Somebody else decides."),
    RIGHT_EXISTS(
            "redemption-right-exists",
            "This organisation has a redemption right",
            409,
            "It holds today or will hold. Change it from a date, or end it with a reason."),
    NO_RIGHT(
            "no-redemption-right",
            "There is no redemption right",
            409,
            "Without a right in force nobody turns received credits into cash. The council grants rights."),
    SPEND_CLAIMED(
            "spend-already-claimed",
            "A spend is part of another claim",
            409,
            "Each spend can be claimed once. It becomes free again when the other claim is refused, withdrawn or taken"
                    + " back."),
    CLAIM_CHECKS_RED(
            "claim-checks-red",
            "Something stops this claim",
            409,
            "Every check that is red is named with its reason. Nothing was moved."),
    CLAIM_STATE(
            "claim-not-in-this-state",
            "This step is not possible now",
            409,
            "A claim goes from draft to submitted, approved and paid; while money is missing it waits in the queue. What"
                    + " was asked does not follow from where it is.");

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
