package org.communityexchange.treasury.internal.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Changes are added and read, nothing else. */
@ApplicationScoped
class ChangeRepository implements PanacheRepositoryBase<BudgetChange, UUID> {

    List<BudgetChange> of(UUID budget) {
        return list("budgetId = ?1 order by changedAt desc, id desc", budget);
    }
}
