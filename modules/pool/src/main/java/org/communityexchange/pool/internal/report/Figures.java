package org.communityexchange.pool.internal.report;

import org.communityexchange.pool.EventReport;
import org.communityexchange.pool.internal.words.ReportMessages;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The figures of a report with their words: one list for the screen, the paper and the file. */
@ApplicationScoped
class Figures {

    /**
     * One figure.
     *
     * @param dollars whether the number is cents
     */
    record Figure(String label, long number, boolean dollars) {}

    private final ReportMessages words;

    Figures(ReportMessages words) {
        this.words = words;
    }

    List<Figure> of(EventReport report) {
        var figures = new ArrayList<Figure>();
        figures.add(number(words.people(), report.people()));
        figures.add(number(words.walk_ins(), report.walkIns()));
        figures.add(number(words.missed(), report.missed()));
        figures.add(number(words.minutes(), report.minutes()));
        figures.add(number(words.confirmed_minutes(), report.confirmedMinutes()));
        figures.add(number(words.credits(), report.credits()));
        if (report.creditBudget() != null) {
            figures.add(number(words.budget(), report.creditBudget()));
        }
        figures.add(number(words.waiting(), report.waiting()));
        figures.add(number(words.outstanding(), report.outstanding()));
        figures.add(new Figure(words.declared(), report.declaredCents(), true));
        figures.add(new Figure(words.funded(), report.fundedCents(), true));
        return figures;
    }

    private static Figure number(String label, long number) {
        return new Figure(label, number, false);
    }
}
