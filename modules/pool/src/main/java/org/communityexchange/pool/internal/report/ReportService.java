package org.communityexchange.pool.internal.report;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.ledger.Backings;
import org.communityexchange.ledger.TransferId;
import org.communityexchange.pool.CommitmentState;
import org.communityexchange.pool.EventId;
import org.communityexchange.pool.EventReport;
import org.communityexchange.pool.EventReports;
import org.communityexchange.pool.Events;
import org.communityexchange.pool.internal.report.ReportRows.Work;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ReportService implements EventReports {

    private static final int LONGEST = 4_000;

    private final ReportRows rows;
    private final Events events;
    private final Backings backings;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    ReportService(ReportRows rows, Events events, Backings backings, AuditTrail audit, CurrentPerson me, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.backings = backings;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EventReport of(EventId id) {
        me.demand(Right.PLAN_EVENTS);
        var event = events.view(id);
        var work = rows.of(event.id());
        var there = work.stream().filter(Work::wasThere).toList();
        var came = there.stream().map(Work::person).collect(Collectors.toSet());
        var missed =
                work.stream().filter(Work::missed).map(Work::person).collect(Collectors.toCollection(HashSet::new));
        missed.removeAll(came);
        var signedUp = there.stream().filter(Work::signedUp).map(Work::person).collect(Collectors.toSet());
        var confirmed = work.stream()
                .filter(each -> each.state() == CommitmentState.CONFIRMED)
                .toList();
        var backing = backings.totals(confirmed.stream()
                .map(Work::transfer)
                .filter(Objects::nonNull)
                .map(TransferId::new)
                .toList());
        var guests = rows.guests(event.id());
        var learnings = rows.learnings(event.id());
        return new EventReport(
                event.id(),
                event.organisation(),
                event.organisationName(),
                event.title(),
                event.place(),
                event.heldOn(),
                came.size(),
                missed.size(),
                came.size() - signedUp.size(),
                guests.people(),
                guests.credits(),
                minutes(there),
                minutes(confirmed),
                confirmed.stream().mapToLong(Work::credits).sum(),
                Math.toIntExact(work.stream()
                        .filter(each -> each.state() == CommitmentState.FULFILLED)
                        .count()),
                event.creditBudget(),
                backing.outstanding(),
                backing.declaredCents(),
                backing.fundedCents(),
                Roles.told(there.stream().map(ReportService::piece).toList()),
                learnings.map(ReportRows.Learnings::words).orElse(""),
                learnings.map(ReportRows.Learnings::at).orElse(null),
                learnings.map(ReportRows.Learnings::version).orElse(0));
    }

    @Override
    @Transactional
    public EventReport learn(EventId id, @Nullable String typed, @Nullable Integer version) {
        me.demand(Right.PLAN_EVENTS);
        var event = events.view(id);
        var refusals = new Refusals();
        var words = refusals.optionalText("learnings", "What we learned", typed, LONGEST);
        refusals.throwIfAny();
        if (!rows.learn(event.id(), words, version, me.id().value(), clock.instant())) {
            throw new ProblemException(
                    KernelProblem.STALE, "Somebody else wrote down what was learned since you looked. Look again.");
        }
        audit.record(
                Act.of("pool.event-learnings-written", event.id(), null, "What an event taught was written down."));
        return of(id);
    }

    private static long minutes(List<Work> work) {
        return work.stream().filter(Work::isDone).mapToLong(Work::minutes).sum();
    }

    private static Roles.Piece piece(Work work) {
        return new Roles.Piece(
                work.role(),
                work.person(),
                work.isDone() ? work.minutes() : 0,
                work.state() == CommitmentState.CONFIRMED ? work.credits() : 0);
    }
}
