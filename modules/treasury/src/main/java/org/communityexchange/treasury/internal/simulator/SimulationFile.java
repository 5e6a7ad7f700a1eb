package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.SimulationView;
import org.communityexchange.web.Csv;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.ws.rs.core.Response;

/** A simulation for spreadsheet programs: one row for each course and month. */
final class SimulationFile {

    private SimulationFile() {}

    static Response of(SimulationView simulation, SimulatorMessages words) {
        var header = List.of(
                words.course(),
                words.month(),
                words.outstanding(),
                words.declared(),
                words.funded(),
                words.shortfall(),
                words.common(),
                words.covered_percent(),
                words.covered_percent_if_deposited(),
                words.paid_credits(),
                words.paid(),
                words.waiting_credits(),
                words.waiting(),
                words.expired(),
                words.refused_issues(),
                words.refused(),
                words.not_spent());
        return Csv.download("simulation-" + simulation.to() + ".csv", header, csv -> {
            for (var course : simulation.courses()) {
                for (var month : course.months()) {
                    csv.row(
                            course.changes().isEmpty() ? words.actual() : course.name(),
                            month.lastDay(),
                            month.outstanding(),
                            Csv.dollars(month.declaredCents()),
                            Csv.dollars(month.fundedCents()),
                            Csv.dollars(month.shortfallCents()),
                            Csv.dollars(month.commonCents()),
                            percent(month.coverageBasisPoints()),
                            percent(month.coverageIfDeposited()),
                            month.paidCredits(),
                            Csv.dollars(month.paidCents()),
                            month.waitingCredits(),
                            Csv.dollars(month.waitingCents()),
                            orFew(month.expiredCredits(), words),
                            orFew(month.refusedIssues(), words),
                            orFew(month.refusedCredits(), words),
                            orFew(month.notSpentCredits(), words));
                }
            }
        });
    }

    /** Hundredths of a percent are to a percent what cents are to a dollar. */
    private static Csv.@Nullable Figure percent(@Nullable Long basisPoints) {
        return basisPoints == null ? null : Csv.dollars(basisPoints);
    }

    private static Object orFew(@Nullable Long figure, SimulatorMessages words) {
        return figure == null ? words.few() : figure;
    }
}
