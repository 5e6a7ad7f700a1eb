package org.communityexchange.treasury.internal.budget;

import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.BudgetKind;
import org.communityexchange.treasury.BudgetView;
import org.communityexchange.treasury.SetBudget;
import org.communityexchange.treasury.TreasuryProblem;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many credits may be issued in each stretch. Its row is locked while its cap changes. */
@Entity
@TenantOwned
@Table(schema = "treasury", name = "budget")
class Budget {

    static final int MOST_CREDITS = 10_000_000;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_REASON = 1000;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BudgetKind kind;

    @Column(updatable = false)
    private String title;

    @Column(name = "event_id", updatable = false)
    private @Nullable UUID eventId;

    @Column(name = "first_day", updatable = false)
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day", updatable = false)
    private @Nullable LocalDate lastDay;

    private long cap;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Budget() {}

    /** Notes what is wrong; look at the refusals before keeping it. */
    static Budget set(UUID id, SetBudget said, Instant now, Refusals refusals) {
        var budget = new Budget();
        budget.id = id;
        budget.kind = refusals.chosen("kind", "For which time", said.kind());
        if (budget.kind == BudgetKind.EVENT) {
            refusals.refuse("kind", "The budget of an event is declared with the event.");
        }
        budget.title = refusals.optionalText("title", "What for", said.title(), LONGEST_TITLE);
        if (budget.kind == BudgetKind.DATES) {
            budget.firstDay = refusals.chosen("firstDay", "First day", said.firstDay());
            budget.lastDay = refusals.chosen("lastDay", "Last day", said.lastDay());
            if (budget.firstDay != null && budget.lastDay != null && budget.lastDay.isBefore(budget.firstDay)) {
                refusals.refuse("lastDay", "“Last day” is the first day or later.");
            }
        }
        budget.cap = cap("cap", said.cap(), refusals);
        budget.createdAt = now;
        return budget;
    }

    static Budget ofEvent(UUID id, UUID event, String title, int cap, Instant now, Refusals refusals) {
        var budget = new Budget();
        budget.id = id;
        budget.kind = BudgetKind.EVENT;
        budget.eventId = event;
        budget.title = title;
        budget.cap = cap("creditBudget", cap, refusals);
        budget.createdAt = now;
        return budget;
    }

    static int cap(String field, @Nullable Integer said, Refusals refusals) {
        return refusals.whole(field, "Credits", said, 0, MOST_CREDITS);
    }

    /** @throws ProblemException 409 {@code budget-ended} */
    void become(long credits) {
        if (endedAt != null) {
            throw new ProblemException(TreasuryProblem.BUDGET_ENDED, "This budget was ended. Set a new one.");
        }
        cap = credits;
    }

    void end(Instant now) {
        endedAt = now;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    UUID id() {
        return id;
    }

    long cap() {
        return cap;
    }

    @Nullable
    UUID eventId() {
        return eventId;
    }

    /** The stretch that a day falls into; an event has one only. */
    Stretch stretch(LocalDate day) {
        return Stretch.of(kind, firstDay, lastDay, day);
    }

    BudgetView view(LocalDate today, long used, List<BudgetView.Change> changes) {
        var now = stretch(today);
        return new BudgetView(id, kind, title, eventId, now.firstDay(), now.lastDay(), cap, used, endedAt, changes);
    }
}
