package org.communityexchange.treasury.internal.contribution;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.PaymentAlarms;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Money in, on the treasury's front page. */
@ApplicationScoped
class ContributionRoom implements TreasuryRoom {

    private static final int ORDER = 10;

    private final PaymentAlarms alarms;
    private final ContributionMessages words;
    private final CurrentPerson me;

    ContributionRoom(PaymentAlarms alarms, ContributionMessages words, CurrentPerson me) {
        this.alarms = alarms;
        this.words = words;
        this.me = me;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        if (!me.may(Right.READ_TREASURY)) {
            return Optional.empty();
        }
        long waiting = alarms.open().size();
        return Optional.of(new Door(
                words.title(),
                "/o/" + organisation + "/treasury/contributions",
                "gift",
                waiting == 0 ? words.door() : words.door_alarms(waiting),
                waiting,
                ORDER));
    }
}
