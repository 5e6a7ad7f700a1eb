package org.communityexchange.treasury;

import java.util.List;

/**
 * How the months went, or would have gone.
 *
 * @param name of the scenario; empty for what was
 * @param changes the other rules; none for what was
 * @param deposits what organisations would have had to deposit beside what they did, for all they declared to be funded
 */
public record SimulatedCourse(
        String name, List<ScenarioChange> changes, List<SimulatedMonth> months, List<Deposit> deposits) {

    /** @param cents more than zero */
    public record Deposit(String organisation, long cents) {}

    /** How it ended. */
    public SimulatedMonth end() {
        return months.get(months.size() - 1);
    }
}
