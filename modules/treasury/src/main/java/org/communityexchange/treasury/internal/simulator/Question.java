package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.treasury.Scenario;
import org.communityexchange.treasury.ScenarioChange;
import org.communityexchange.treasury.Simulate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was asked, once every field of it can be used. */
record Question(String title, LocalDate from, LocalDate to, List<Scenario> scenarios) {

    static final int MOST_MONTHS = 36;
    static final int MOST_SCENARIOS = 3;
    static final long MOST_CREDITS = 1_000_000;

    /**
     * Looks at every field.
     *
     * @param organisations whose rules may be changed
     * @throws InvalidInput naming every field that cannot be used
     */
    static Question of(Simulate said, Set<String> organisations, LocalDate today) {
        var refusals = new Refusals();
        var title = refusals.text("title", "What are you asking?", said.title(), 120);
        var period = period(said, today, refusals);
        var scenarios = scenarios(said.scenarios(), organisations, refusals);
        refusals.throwIfAny();
        return new Question(title, period.from(), period.to(), scenarios);
    }

    private record Days(LocalDate from, LocalDate to) {}

    private static Days period(Simulate said, LocalDate today, Refusals refusals) {
        if (said.from() == null && said.to() == null) {
            var months = refusals.whole("months", "How many months?", said.months(), 1, MOST_MONTHS);
            return new Days(
                    YearMonth.from(today).minusMonths(Math.max(0, months - 1L)).atDay(1), today);
        }
        if (said.months() != null) {
            refusals.refuse("months", "Give a number of months or two days, not both.");
        }
        if (said.from() == null) {
            refusals.refuse("from", "Say on which day it begins.");
        }
        if (said.to() == null) {
            refusals.refuse("to", "Say on which day it ends.");
        }
        var from = said.from() == null ? today : said.from();
        var to = said.to() == null ? today : said.to();
        if (to.isAfter(today)) {
            refusals.refuse("to", "The past ends today.");
        } else if (from.isAfter(to)) {
            refusals.refuse("from", "The first day comes before the last.");
        } else if (!from.plusMonths(MOST_MONTHS).isAfter(to)) {
            refusals.refuse("from", "At most " + MOST_MONTHS + " months can be replayed at once.");
        }
        return new Days(from, to);
    }

    private static List<Scenario> scenarios(
            @Nullable List<Scenario> said, Set<String> organisations, Refusals refusals) {
        var scenarios = new ArrayList<Scenario>();
        if (said == null || said.isEmpty() || said.size() > MOST_SCENARIOS) {
            refusals.refuse("scenarios", "Give one to " + MOST_SCENARIOS + " scenarios.");
            return scenarios;
        }
        for (var i = 0; i < said.size(); i++) {
            var at = "scenarios." + i;
            var scenario = said.get(i);
            var name = refusals.optionalText(at + ".name", "Name", scenario == null ? null : scenario.name(), 60);
            var changes = changes(at, scenario == null ? null : scenario.changes(), organisations, refusals);
            scenarios.add(new Scenario(name.isEmpty() ? "Scenario " + (i + 1) : name, changes));
        }
        return scenarios;
    }

    private static List<ScenarioChange> changes(
            String at, @Nullable List<ScenarioChange> said, Set<String> organisations, Refusals refusals) {
        var changes = new ArrayList<ScenarioChange>();
        var seen = new HashSet<String>();
        for (var j = 0; said != null && j < said.size(); j++) {
            var change = said.get(j);
            if (change == null || !change.changesSomething()) {
                continue;
            }
            check(at + ".changes." + j + ".", change, refusals);
            if (!organisations.contains(change.organisation())) {
                refusals.refuse(at + ".changes." + j + ".organisation", "Its rules cannot be changed here.");
            } else if (!seen.add(change.organisation())) {
                refusals.refuse(at + ".changes." + j + ".organisation", "Say everything about it in one place.");
            }
            changes.add(change);
        }
        if (changes.isEmpty()) {
            refusals.refuse(at + ".name", "Change at least one rule in each scenario.");
        }
        return changes;
    }

    private static void check(String at, ScenarioChange change, Refusals refusals) {
        refusals.optionalWhole(at + "backingPercent", "Backing in percent", change.backingPercent(), 0, 100);
        range(at + "rateCents", "Cash for a credit, in cents", change.rateCents(), Claims.VALUE_CENTS, refusals);
        range(at + "capCredits", "Credits claimed in a month", change.capCredits(), MOST_CREDITS, refusals);
        range(at + "budgetCredits", "Credits issued in a month", change.budgetCredits(), MOST_CREDITS, refusals);
        refusals.optionalWhole(at + "expiryMonths", "Months until credits end", change.expiryMonths(), 0, 120);
    }

    private static void range(String field, String label, @Nullable Long value, long max, Refusals refusals) {
        if (value != null && (value < 0 || value > max)) {
            refusals.refuse(field, "“" + label + "” is from 0 to " + max + "; you wrote " + value + ".");
        }
    }
}
