package org.communityexchange.pool.internal.report;

import org.communityexchange.pool.EventReport;
import org.communityexchange.pool.internal.words.ReportMessages;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** The figures of a report with their words: one list for the screen, the paper and the file. */
@ApplicationScoped
class Figures {

    /** What a number counts. */
    enum Unit {
        COUNT,
        CENTS,
        MINUTES
    }

    /** One figure. */
    record Figure(String label, long number, Unit unit) {}

    private final ReportMessages words;

    Figures(ReportMessages words) {
        this.words = words;
    }

    List<Figure> of(EventReport report) {
        var figures = new ArrayList<Figure>();
        figures.add(number(words.people(), report.people()));
        figures.add(number(words.walk_ins(), report.walkIns()));
        figures.add(number(words.missed(), report.missed()));
        if (report.tookPart() > 0 || report.creditsTaken() > 0) {
            figures.add(number(words.took_part(), report.tookPart()));
            figures.add(number(words.credits_taken(), report.creditsTaken()));
        }
        figures.add(new Figure(words.minutes(), report.minutes(), Unit.MINUTES));
        figures.add(new Figure(words.confirmed_minutes(), report.confirmedMinutes(), Unit.MINUTES));
        figures.add(number(words.credits(), report.credits()));
        if (report.creditBudget() != null) {
            figures.add(number(words.budget(), report.creditBudget()));
        }
        figures.add(number(words.waiting(), report.waiting()));
        figures.add(number(words.outstanding(), report.outstanding()));
        figures.add(new Figure(words.declared(), report.declaredCents(), Unit.CENTS));
        figures.add(new Figure(words.funded(), report.fundedCents(), Unit.CENTS));
        return figures;
    }

    private static Figure number(String label, long number) {
        return new Figure(label, number, Unit.COUNT);
    }
}
