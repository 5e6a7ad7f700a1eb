package org.communityexchange.treasury.internal.budget;

import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.tenancy.TenantOwned;
import org.communityexchange.treasury.BudgetView;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who changed a cap, from what to what, and why. Never changed. */
@Entity
@Immutable
@TenantOwned
@Table(schema = "treasury", name = "budget_change")
class BudgetChange {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "budget_id")
    private UUID budgetId;

    @Column(name = "cap_before")
    private @Nullable Long capBefore;

    @Column(name = "cap_after")
    private @Nullable Long capAfter;

    private String reason;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected BudgetChange() {}

    static BudgetChange of(
            UUID budget, @Nullable Long before, @Nullable Long after, String reason, UUID by, Instant now) {
        var change = new BudgetChange();
        change.id = Ids.next();
        change.budgetId = budget;
        change.capBefore = before;
        change.capAfter = after;
        change.reason = reason;
        change.changedBy = by;
        change.changedAt = now;
        return change;
    }

    UUID changedBy() {
        return changedBy;
    }

    BudgetView.Change view(String by) {
        return new BudgetView.Change(capBefore, capAfter, reason, by, changedAt);
    }
}
