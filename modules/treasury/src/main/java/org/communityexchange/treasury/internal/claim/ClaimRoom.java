package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.RedemptionRights;
import org.communityexchange.treasury.TreasuryRoom;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The door to the organisation's own cash claims. */
@ApplicationScoped
class ClaimRoom implements TreasuryRoom {

    private static final int ORDER = 40;

    private final RedemptionRights rights;
    private final ClaimMessages words;
    private final CurrentPerson me;
    private final Clock clock;

    ClaimRoom(RedemptionRights rights, ClaimMessages words, CurrentPerson me, Clock clock) {
        this.rights = rights;
        this.words = words;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Door> door(OrganisationId organisation) {
        if (!me.may(Right.READ_TREASURY)) {
            return Optional.empty();
        }
        var summary = rights.inForce(organisation, clock.instant()).isPresent()
                ? words.door_claims_text()
                : words.door_claims_none();
        return Optional.of(
                new Door(words.claims(), "/o/" + organisation + "/treasury/claims", "wallet", summary, 0, ORDER));
    }
}
