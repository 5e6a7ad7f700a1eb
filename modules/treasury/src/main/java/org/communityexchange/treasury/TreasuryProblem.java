package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.ProblemType;

/** The refusals of the treasury. */
public enum TreasuryProblem implements ProblemType {
    MONEY_POLICY_MISSING(
            "money-policy-missing",
            "This organisation has not set its money policy yet",
            409,
            "Before money or credits can move, an admin of the organisation says how far its credits are backed.");

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
