package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the current organisation says about the credits it issues, and ever said. */
public interface MoneyPolicies {

    /** What counts now. */
    MoneyPolicy inForce();

    /** What counted, or as things stand will count, at an instant. */
    MoneyPolicy inForceAt(Instant instant);

    /**
     * Every version ever set, the one that starts last first; empty where {@link MoneyPolicy#DEFAULT} counts. Needs
     * {@link org.communityexchange.identity.Right#READ_TREASURY}.
     */
    List<MoneyPolicyVersion> history();

    /**
     * Sets a policy from now or from a day to come. What was issued before keeps its terms. Needs
     * {@link org.communityexchange.identity.Right#SET_MONEY_POLICY}.
     *
     * @param key the sender's name for this command, or null; the same key sets it once
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.Forbidden without the right
     */
    MoneyPolicyVersion set(SetMoneyPolicy said, @Nullable UUID key);
}
