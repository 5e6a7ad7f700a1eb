package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.ledger.AccountRef;
import org.communityexchange.treasury.Scenario;
import org.communityexchange.treasury.ScenarioChange;
import org.communityexchange.treasury.SimulatedCourse;
import org.communityexchange.treasury.SimulatedCourse.Deposit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Replays the same facts as they were and under each scenario, and measures all of them on the same days. */
final class Simulation {

    private final List<Fact> facts;
    private final Map<Long, AccountRef> accounts;
    private final LocalDate from;
    private final LocalDate to;
    private final ZoneId zone;
    private final Set<UUID> takenBack;
    private final Set<UUID> chosenByHand = new HashSet<>();

    /**
     * @param facts from the beginning of the journal to the end of the last day
     * @param from the first day on which other rules count
     * @param to the last day
     */
    Simulation(List<Fact> facts, Map<Long, AccountRef> accounts, LocalDate from, LocalDate to, ZoneId zone) {
        this.facts = facts;
        this.accounts = accounts;
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.takenBack = Replay.takenBack(facts);
    }

    /** What was, first; then each scenario. */
    List<SimulatedCourse> courses(List<Scenario> scenarios) {
        var courses = new ArrayList<SimulatedCourse>();
        var was = replay(List.of());
        courses.add(new SimulatedCourse("", List.of(), was.figures().months(), List.of()));
        for (var scenario : scenarios) {
            var changes = Objects.requireNonNullElse(scenario.changes(), List.<ScenarioChange>of());
            var would = replay(changes);
            courses.add(new SimulatedCourse(
                    Objects.requireNonNullElse(scenario.name(), ""),
                    changes,
                    would.figures().months(),
                    deposits(was.books(), would.books(), changes)));
        }
        return courses;
    }

    Replay replay(List<ScenarioChange> changes) {
        var terms = new Terms(from.atStartOfDay(zone).toInstant(), zone, changes);
        var replay = new Replay(terms, accounts, takenBack, chosenByHand, periods());
        replay.play(facts);
        return replay;
    }

    /** Moves whose lots were not the next in the order of spending; known after the first replay. */
    Set<UUID> chosenByHand() {
        return chosenByHand;
    }

    private List<Figures.Period> periods() {
        var periods = new ArrayList<Figures.Period>();
        periods.add(period(from.minusDays(1), false));
        var last = YearMonth.from(to);
        for (var month = YearMonth.from(from); month.isBefore(last); month = month.plusMonths(1)) {
            periods.add(period(month.atEndOfMonth(), true));
        }
        periods.add(period(to, true));
        return periods;
    }

    private Figures.Period period(LocalDate lastDay, boolean measured) {
        return new Figures.Period(
                lastDay, lastDay.plusDays(1).atStartOfDay(zone).toInstant(), measured);
    }

    private static List<Deposit> deposits(ReplayedBooks was, ReplayedBooks would, List<ScenarioChange> changes) {
        var deposits = new ArrayList<Deposit>();
        for (var change : changes) {
            var organisation = change.organisation();
            var more = missing(would, organisation) - missing(was, organisation);
            if (more > 0) {
                deposits.add(new Deposit(organisation, more));
            }
        }
        return deposits;
    }

    private static long missing(ReplayedBooks books, String organisation) {
        return Math.max(0, books.promised(organisation) - books.deposited(organisation));
    }
}
