package org.communityexchange.treasury.internal.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.treasury.BudgetKind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class BudgetRepository implements PanacheRepositoryBase<Budget, UUID> {

    Budget require(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new NotFound("budget"));
    }

    Budget requireForUpdate(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("budget"));
    }

    List<Budget> open() {
        return list(
                "endedAt is null order by case when kind = ?1 then 1 else 0 end, createdAt desc, id", BudgetKind.EVENT);
    }

    List<Budget> openOfEvents(Collection<UUID> events) {
        return events.isEmpty() ? List.of() : list("endedAt is null and eventId in ?1", events);
    }

    /** Those that count for what is issued on a day at these events. */
    List<Budget> counting(LocalDate day, Collection<UUID> events) {
        return list(
                "endedAt is null and (kind in (?1, ?2) or (kind = ?3 and firstDay <= ?4 and lastDay >= ?4)"
                        + " or (kind = ?5 and eventId in ?6))",
                BudgetKind.MONTH,
                BudgetKind.QUARTER,
                BudgetKind.DATES,
                day,
                BudgetKind.EVENT,
                events);
    }
}
