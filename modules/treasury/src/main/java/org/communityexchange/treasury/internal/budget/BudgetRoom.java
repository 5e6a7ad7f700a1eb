package org.communityexchange.treasury.internal.budget;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.BudgetView;
import org.communityexchange.treasury.Budgets;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Budgets on the treasury page: what is left in the tightest. */
@ApplicationScoped
class BudgetRoom implements TreasuryRoom {

    private static final int ORDER = 20;

    private final Budgets budgets;
    private final BudgetMessages words;

    BudgetRoom(Budgets budgets, BudgetMessages words) {
        this.budgets = budgets;
        this.words = words;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        var summary = budgets.open().stream()
                .min(Comparator.comparingLong(BudgetView::left))
                .map(tightest -> words.left(BudgetWords.grouped(tightest.left()), BudgetWords.grouped(tightest.cap())))
                .orElse(words.room_none());
        return Optional.of(
                new Door(words.title(), "/o/" + organisation + "/treasury/budgets", "credit", summary, 0, ORDER));
    }
}
