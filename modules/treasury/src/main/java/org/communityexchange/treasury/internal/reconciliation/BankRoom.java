package org.communityexchange.treasury.internal.reconciliation;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.Reconciliation;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Bank and books on the treasury page: how much waits. */
@ApplicationScoped
class BankRoom implements TreasuryRoom {

    private static final int ORDER = 60;

    private final Reconciliation reconciliation;
    private final BankMessages words;

    BankRoom(Reconciliation reconciliation, BankMessages words) {
        this.reconciliation = reconciliation;
        this.words = words;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        var waiting = reconciliation.waiting();
        return Optional.of(new Door(
                words.title(), "/o/" + organisation + "/treasury/bank", "books", words.room(waiting), waiting, ORDER));
    }
}
