package org.communityexchange.treasury.internal.budget;

import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.SeatKind;
import org.communityexchange.identity.Seats;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.treasury.TreasuryProblem;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What budgets allow, as issuing asks it. Credits count on the day they are issued, where the organisation is. */
@ApplicationScoped
public class Allowance {

    /**
     * Credits one transfer will issue.
     *
     * @param event where the work was done, or null
     */
    public record Use(UUID transfer, long credits, @Nullable UUID event) {}

    private final BudgetRepository budgets;
    private final Counts counts;
    private final BudgetWords words;
    private final Organisations organisations;
    private final Seats seats;
    private final TenantContext tenant;
    private final Clock clock;

    Allowance(
            BudgetRepository budgets,
            Counts counts,
            BudgetWords words,
            Organisations organisations,
            Seats seats,
            TenantContext tenant,
            Clock clock) {
        this.budgets = budgets;
        this.counts = counts;
        this.words = words;
        this.organisations = organisations;
        this.seats = seats;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Uses up budgets, or refuses. Counts of the same organisation wait for each other until the transaction ends.
     *
     * @throws ProblemException 409 {@code over-budget}
     */
    public void use(List<Use> uses) {
        var today = today();
        var parts = new ArrayList<Part>();
        for (var budget : budgets.counting(today, events(uses))) {
            var counted = uses.stream()
                    .filter(use -> budget.eventId() == null || budget.eventId().equals(use.event()))
                    .toList();
            if (!counted.isEmpty()) {
                parts.add(new Part(budget, counts.open(budget, today), counted));
            }
        }
        // In one order, so that nobody waits in a circle.
        parts.sort(Comparator.comparing(part -> part.count().id().toString()));
        for (var part : parts) {
            var isRoom = counts.use(
                    part.count().id(),
                    part.uses().stream().map(Use::transfer).toList(),
                    part.uses().stream().map(Use::credits).toList());
            if (!isRoom) {
                throw refusal(part, today);
            }
        }
    }

    /**
     * Gives back what a transfer used, in the stretch in which it used it.
     *
     * @param keep credits that stay used
     */
    public void giveBack(UUID transfer, UUID reversal, long keep) {
        counts.giveBack(transfer, reversal, keep);
    }

    /** What is left in the tightest budget that counts now; null when none does. */
    public @Nullable Long left(@Nullable UUID event) {
        var today = today();
        var counting = budgets.counting(today, event == null ? List.of() : List.of(event));
        var used = counts.used(counting, today);
        return counting.stream()
                .map(budget -> budget.cap() - used.getOrDefault(budget.id(), 0L))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private record Part(Budget budget, Counts.Count count, List<Use> uses) {}

    private ProblemException refusal(Part part, LocalDate today) {
        var asked = part.uses().stream().mapToLong(Use::credits).sum();
        var count = counts.open(part.budget(), today);
        var admins = seats.holders(SeatKind.ADMIN).stream()
                .map(PersonView::displayName)
                .toList();
        var left = count.cap() - count.used();
        return new ProblemException(
                        TreasuryProblem.OVER_BUDGET,
                        words.over(part.budget().view(today, count.used(), List.of()), asked, left, admins))
                .with("budget", part.budget().id())
                .with("cap", count.cap())
                .with("used", count.used())
                .with("left", left)
                .with("asked", asked)
                .with("raisedBy", admins);
    }

    private static List<UUID> events(List<Use> uses) {
        var events = new LinkedHashSet<UUID>();
        uses.stream().map(Use::event).filter(Objects::nonNull).forEach(events::add);
        return List.copyOf(events);
    }

    LocalDate today() {
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** Used now in each of these budgets. */
    Map<UUID, Long> used(List<Budget> shown) {
        return shown.isEmpty() ? new HashMap<>() : counts.used(shown, today());
    }
}
