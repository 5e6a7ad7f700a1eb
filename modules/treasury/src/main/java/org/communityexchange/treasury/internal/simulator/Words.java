package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.ScenarioChange;
import org.communityexchange.treasury.SimulatedCourse;
import org.communityexchange.treasury.SimulatedMonth;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/** Says courses in plain words. */
@ApplicationScoped
class Words {

    private final SimulatorMessages words;

    Words(SimulatorMessages words) {
        this.words = words;
    }

    /** One line for each scenario. @param names of organisations by id */
    List<String> summary(List<SimulatedCourse> courses, Map<String, String> names) {
        var was = courses.get(0);
        return courses.stream()
                .skip(1)
                .map(would -> String.join(" ", sentences(was, would, names)))
                .toList();
    }

    private List<String> sentences(SimulatedCourse was, SimulatedCourse would, Map<String, String> names) {
        var said = new ArrayList<String>();
        var end = would.end();
        var coverage = percent(end.coverageBasisPoints());
        said.add(
                Objects.equals(end.coverageBasisPoints(), was.end().coverageBasisPoints())
                        ? words.said_same(would.name(), coverage)
                        : words.said_coverage(
                                would.name(), coverage, percent(was.end().coverageBasisPoints())));
        if (end.shortfallCents() > 0) {
            said.add(words.said_if_deposited(percent(end.coverageIfDeposited())));
        }
        would.deposits()
                .forEach(deposit -> said.add(words.said_deposit(
                        names.getOrDefault(deposit.organisation(), deposit.organisation()),
                        Dollars.words(deposit.cents()))));
        var paid = sum(would, SimulatedMonth::paidCents);
        var wasPaid = sum(was, SimulatedMonth::paidCents);
        if (!Objects.equals(paid, wasPaid) && paid != null && wasPaid != null) {
            said.add(words.said_paid(Dollars.words(paid), Dollars.words(wasPaid)));
        }
        if (end.waitingCredits() > 0) {
            said.add(words.said_waiting(end.waitingCredits()));
        }
        var issues = sum(would, SimulatedMonth::refusedIssues);
        var credits = sum(would, SimulatedMonth::refusedCredits);
        if (issues != null && credits != null && issues > 0) {
            said.add(words.said_refused(issues, credits));
        }
        var expired = sum(would, SimulatedMonth::expiredCredits);
        if (expired != null && expired > 0) {
            said.add(words.said_expired(expired));
        }
        return said;
    }

    /** What a scenario changes, organisation by organisation. */
    List<String> rules(SimulatedCourse course, Map<String, String> names) {
        return course.changes().stream()
                .map(change -> words.rules_of(
                        names.getOrDefault(change.organisation(), change.organisation()),
                        String.join(", ", rules(change))))
                .toList();
    }

    private List<String> rules(ScenarioChange change) {
        var rules = new ArrayList<String>();
        if (change.backingPercent() != null) {
            rules.add(words.rule_backing(change.backingPercent()));
        }
        if (change.rateCents() != null) {
            rules.add(words.rule_rate(Dollars.words(change.rateCents())));
        }
        if (change.capCredits() != null) {
            rules.add(words.rule_cap(change.capCredits()));
        }
        if (change.budgetCredits() != null) {
            rules.add(words.rule_budget(change.budgetCredits()));
        }
        if (change.expiryMonths() != null) {
            rules.add(change.expiryMonths() == 0 ? words.rule_never() : words.rule_expiry(change.expiryMonths()));
        }
        return rules;
    }

    /** "62.5 %", rounded down to a tenth. */
    String percent(@Nullable Long basisPoints) {
        if (basisPoints == null) {
            return words.none_out();
        }
        var tenths = basisPoints / 10;
        return tenths % 10 == 0 ? tenths / 10 + " %" : tenths / 10 + "." + Math.abs(tenths % 10) + " %";
    }

    /** Null when one of the months keeps its figure to itself. */
    private static @Nullable Long sum(SimulatedCourse course, Function<SimulatedMonth, @Nullable Long> figure) {
        var sum = 0L;
        for (var month : course.months()) {
            var some = figure.apply(month);
            if (some == null) {
                return null;
            }
            sum += some;
        }
        return sum;
    }
}
