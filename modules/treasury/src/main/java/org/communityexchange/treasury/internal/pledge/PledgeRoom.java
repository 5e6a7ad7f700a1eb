package org.communityexchange.treasury.internal.pledge;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.Pledges;
import org.communityexchange.treasury.TreasuryRoom;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Pledges, on the treasury's front page. */
@ApplicationScoped
class PledgeRoom implements TreasuryRoom {

    private static final int ORDER = 20;

    private final Pledges pledges;
    private final PledgeMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    PledgeRoom(Pledges pledges, PledgeMessages words, CurrentPerson me, Clock clock) {
        this.pledges = pledges;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        if (!me.may(Right.READ_TREASURY)) {
            return Optional.empty();
        }
        long late = pledges.month(YearMonth.now(clock.withZone(ZoneOffset.UTC)))
                .late()
                .size();
        return Optional.of(new Door(
                words.title(),
                "/o/" + organisation + "/treasury/pledges",
                "commitment",
                late == 0 ? words.door() : words.door_late(late),
                late,
                ORDER));
    }
}
