package org.communityexchange.treasury;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many credits the current organisation may issue. Every open budget that covers the day of issue counts, and so does
 * that of the event; without any there is no limit. Never is more issued than a budget has, however many confirm at once.
 */
public interface Budgets {

    /** Open budgets: those for times, then those of events, newest first. Needs READ_TREASURY. */
    List<BudgetView> open();

    /**
     * One budget with its history. Needs READ_TREASURY.
     *
     * @throws org.communityexchange.kernel.problem.NotFound when there is no such budget here
     */
    BudgetView view(BudgetId id);

    /**
     * Sets a budget. What was issued before in the same month or quarter does not count towards it. Needs SET_MONEY_POLICY.
     *
     * @param key the sender's name for this command, or null; the same key sets it once
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code budget-exists}
     */
    BudgetView set(SetBudget said, @Nullable UUID key);

    /**
     * Raises or lowers a budget. Needs SET_MONEY_POLICY.
     *
     * @param key the sender's name for this command, or null; the same key changes it once
     * @throws org.communityexchange.kernel.problem.NotFound when there is no such budget here
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code budget-ended} or
     *     {@code below-what-was-issued}
     */
    BudgetView change(BudgetId id, ChangeBudget said, @Nullable UUID key);

    /**
     * Ends a budget: from then on it limits nothing. Twice is once. Needs SET_MONEY_POLICY.
     *
     * @throws org.communityexchange.kernel.problem.NotFound when there is no such budget here
     * @throws org.communityexchange.kernel.problem.InvalidInput without a reason
     */
    BudgetView end(BudgetId id, @Nullable String reason);

    /**
     * Declares how many credits an event may bring, once, in the caller's transaction. Raising it is then an admin's, with a
     * reason. The caller asked whether they may plan events; of a series, each event is made later on the same word.
     *
     * @param title of the event
     * @param cap 0 to 10,000,000 credits
     * @param plannedBy whoever planned the event
     * @throws org.communityexchange.kernel.problem.InvalidInput naming {@code creditBudget}
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code budget-exists}
     */
    void declareForEvent(UUID event, String title, int cap, UUID plannedBy);

    /**
     * Gives an event a budget that was planned without one, or changes the one it has. A new one counts what is issued from
     * then on. Needs SET_MONEY_POLICY.
     *
     * @param title of the event
     * @param key the sender's name for this command, or null; the same key does it once
     * @throws org.communityexchange.kernel.problem.InvalidInput naming every field that cannot be used
     * @throws org.communityexchange.kernel.problem.ProblemException 409 {@code below-what-was-issued}
     */
    BudgetView setForEvent(UUID event, String title, ChangeBudget said, @Nullable UUID key);

    /** Open budgets of these events, by event; events without one are absent. Whether they are shown the caller decides. */
    Map<UUID, BudgetView> ofEvents(Collection<UUID> events);
}
