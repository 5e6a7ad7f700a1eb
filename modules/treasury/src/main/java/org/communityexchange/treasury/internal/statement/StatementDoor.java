package org.communityexchange.treasury.internal.statement;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class StatementDoor implements TreasuryRoom {

    private static final int AFTER_WHAT_WAITS = 80;

    private final StatementMessages words;
    private final CurrentPerson me;

    StatementDoor(StatementMessages words, CurrentPerson me) {
        this.words = words;
        this.me = me;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        return me.may(Right.READ_TREASURY)
                ? Optional.of(new Door(
                        words.door(),
                        "/o/" + organisation.value() + "/treasury/statements",
                        "books",
                        words.door_summary(),
                        0,
                        AFTER_WHAT_WAITS))
                : Optional.empty();
    }
}
