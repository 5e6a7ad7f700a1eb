package org.communityexchange.treasury;

import org.communityexchange.kernel.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** What the council sets for the whole exchange about cash. Every value set stays, with who set it and why. */
public interface ExchangePolicies {

    /** What holds at an instant: no floor and no payer until the council sets them. */
    View at(Instant instant);

    /**
     * Sets both from now on.
     *
     * @param key the sender's name for this command; the same key sets once
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.Forbidden without
     *     {@link org.communityexchange.identity.Right#DECIDE_FOR_EXCHANGE}
     * @throws ProblemException 409 {@link org.communityexchange.kernel.problem.KernelProblem#IDEMPOTENCY_KEY_REUSED}
     */
    View set(SetPolicy said, UUID key);

    /**
     * @param coverageFloorPercent what a claim must leave covered, in whole percent of what is outstanding; 0 for no floor
     * @param payer id of the organisation whose cash pays claims, or null
     * @param reason 1 to 1,000 characters
     */
    record SetPolicy(
            @Nullable Integer coverageFloorPercent,
            @Nullable String payer,
            @Nullable String reason) {}

    /** @param since when it was set, or null when it never was */
    record View(
            int coverageFloorPercent,
            @Nullable String payer,
            @Nullable Instant since,
            String reason) {}
}
