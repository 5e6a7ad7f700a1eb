package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SimulatorRoom implements TreasuryRoom {

    private static final int LATE = 90;

    private final CurrentPerson me;
    private final SimulatorMessages words;

    SimulatorRoom(CurrentPerson me, SimulatorMessages words) {
        this.me = me;
        this.words = words;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        return me.may(Right.READ_TREASURY)
                ? Optional.of(new Door(
                        words.title(),
                        "/o/" + organisation.value() + "/treasury/simulator",
                        "time",
                        words.door(),
                        0,
                        LATE))
                : Optional.empty();
    }
}
