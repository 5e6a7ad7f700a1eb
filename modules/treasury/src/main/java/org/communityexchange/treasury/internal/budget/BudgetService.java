package org.communityexchange.treasury.internal.budget;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.command.Commands;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.treasury.BudgetId;
import org.communityexchange.treasury.BudgetKind;
import org.communityexchange.treasury.BudgetView;
import org.communityexchange.treasury.Budgets;
import org.communityexchange.treasury.ChangeBudget;
import org.communityexchange.treasury.SetBudget;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class BudgetService implements Budgets {

    private final BudgetRepository budgets;
    private final ChangeRepository changes;
    private final Counts counts;
    private final Allowance allowance;
    private final BudgetMessages words;
    private final People people;
    private final Commands commands;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    BudgetService(
            BudgetRepository budgets,
            ChangeRepository changes,
            Counts counts,
            Allowance allowance,
            BudgetMessages words,
            People people,
            Commands commands,
            AuditTrail audit,
            CurrentPerson me,
            Clock clock) {
        this.budgets = budgets;
        this.changes = changes;
        this.counts = counts;
        this.allowance = allowance;
        this.words = words;
        this.people = people;
        this.commands = commands;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<BudgetView> open() {
        me.demand(Right.READ_TREASURY);
        return views(budgets.open());
    }

    @Override
    @Transactional
    public BudgetView view(BudgetId id) {
        me.demand(Right.READ_TREASURY);
        return whole(budgets.require(id.value()));
    }

    @Override
    @Transactional
    public BudgetView set(SetBudget said, @Nullable UUID key) {
        me.demand(Right.SET_MONEY_POLICY);
        var id = commands.once(key, "budget|" + said, made -> {
            var refusals = new Refusals();
            var budget = Budget.set(made, said, clock.instant(), refusals);
            var reason = refusals.text("reason", "Why", said.reason(), Budget.LONGEST_REASON);
            refusals.throwIfAny();
            if (said.kind() != BudgetKind.DATES && budgets.count("endedAt is null and kind = ?1", said.kind()) > 0) {
                throw new ProblemException(
                        TreasuryProblem.BUDGET_EXISTS, "There is such a budget already. Change the one there is.");
            }
            keep(budget, reason, me.id().value());
        });
        return whole(budgets.require(id));
    }

    @Override
    @Transactional
    public void declareForEvent(UUID event, String title, int cap, UUID plannedBy) {
        var refusals = new Refusals();
        var budget = Budget.ofEvent(Ids.next(), event, title, cap, clock.instant(), refusals);
        refusals.throwIfAny();
        if (!budgets.openOfEvents(List.of(event)).isEmpty()) {
            throw new ProblemException(
                    TreasuryProblem.BUDGET_EXISTS, "This event has a budget already. An admin can change it.");
        }
        keep(budget, words.declared(), plannedBy);
    }

    @Override
    @Transactional
    public BudgetView setForEvent(UUID event, String title, ChangeBudget said, @Nullable UUID key) {
        me.demand(Right.SET_MONEY_POLICY);
        var id = commands.once(key, "event-budget|" + event + said, made -> {
            var refusals = new Refusals();
            var cap = Budget.cap("cap", said.cap(), refusals);
            var reason = refusals.text("reason", "Why", said.reason(), Budget.LONGEST_REASON);
            refusals.throwIfAny();
            var open = budgets.openOfEvents(List.of(event));
            if (open.isEmpty()) {
                keep(
                        Budget.ofEvent(made, event, title, cap, clock.instant(), refusals),
                        reason,
                        me.id().value());
            } else {
                change(new BudgetId(open.get(0).id()), said, null);
            }
        });
        return budgets.findByIdOptional(id)
                .or(() -> budgets.openOfEvents(List.of(event)).stream().findFirst())
                .map(this::whole)
                .orElseThrow(() ->
                        new ProblemException(TreasuryProblem.BUDGET_ENDED, "This budget was ended. Set a new one."));
    }

    private void keep(Budget budget, String reason, UUID by) {
        budgets.persistAndFlush(budget);
        changes.persist(BudgetChange.of(budget.id(), null, budget.cap(), reason, by, clock.instant()));
        audit.record(Act.of(
                        "treasury.budget-set",
                        budget.id(),
                        null,
                        "An issuance budget was set: " + budget.cap() + " credits.")
                .because(reason));
    }

    @Override
    @Transactional
    public BudgetView change(BudgetId id, ChangeBudget said, @Nullable UUID key) {
        me.demand(Right.SET_MONEY_POLICY);
        commands.once(key, "budget-change|" + id + said, made -> {
            var refusals = new Refusals();
            var cap = Budget.cap("cap", said.cap(), refusals);
            var reason = refusals.text("reason", "Why", said.reason(), Budget.LONGEST_REASON);
            refusals.throwIfAny();
            var budget = budgets.requireForUpdate(id.value());
            var before = budget.cap();
            budget.become(cap);
            if (before == cap) {
                return;
            }
            if (!counts.recap(budget.id(), cap, allowance.today())) {
                throw new ProblemException(
                        TreasuryProblem.BELOW_WHAT_WAS_ISSUED, "More than that was already issued in this budget.");
            }
            note(budget, before, (long) cap, reason);
            audit.record(Act.of(
                            "treasury.budget-changed",
                            budget.id(),
                            null,
                            "An issuance budget was changed from " + before + " to " + cap + " credits.")
                    .because(reason));
        });
        budgets.flush();
        return whole(budgets.require(id.value()));
    }

    @Override
    @Transactional
    public BudgetView end(BudgetId id, @Nullable String said) {
        me.demand(Right.SET_MONEY_POLICY);
        var budget = budgets.requireForUpdate(id.value());
        if (!budget.isEnded()) {
            var refusals = new Refusals();
            var reason = refusals.text("reason", "Why", said, Budget.LONGEST_REASON);
            refusals.throwIfAny();
            budget.end(clock.instant());
            note(budget, budget.cap(), null, reason);
            audit.record(Act.of("treasury.budget-ended", budget.id(), null, "An issuance budget was ended.")
                    .because(reason));
            budgets.flush();
        }
        return whole(budget);
    }

    @Override
    @Transactional
    public Map<UUID, BudgetView> ofEvents(Collection<UUID> events) {
        budgets.flush();
        return counts.ofEvents(events);
    }

    private void note(Budget budget, @Nullable Long before, @Nullable Long after, String reason) {
        changes.persist(
                BudgetChange.of(budget.id(), before, after, reason, me.id().value(), clock.instant()));
    }

    private List<BudgetView> views(List<Budget> shown) {
        var used = allowance.used(shown);
        var today = allowance.today();
        return shown.stream()
                .map(budget -> budget.view(today, used.getOrDefault(budget.id(), 0L), List.of()))
                .toList();
    }

    private BudgetView whole(Budget budget) {
        var made = changes.of(budget.id());
        var names = people.byId(
                made.stream().map(change -> new PersonId(change.changedBy())).toList());
        var used = allowance.used(List.of(budget)).getOrDefault(budget.id(), 0L);
        return budget.view(
                allowance.today(),
                used,
                made.stream()
                        .map(change -> {
                            var by = names.get(new PersonId(change.changedBy()));
                            return change.view(by == null ? "–" : by.displayName());
                        })
                        .toList());
    }
}
