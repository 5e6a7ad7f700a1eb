package org.communityexchange.treasury.internal.claim;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The door to other organisations' claims that wait for a yes or no. */
@ApplicationScoped
class ApprovalRoom implements TreasuryRoom {

    private static final int ORDER = 41;

    private final ExchangeClaims exchange;
    private final ClaimMessages words;
    private final CurrentPerson me;

    ApprovalRoom(ExchangeClaims exchange, ClaimMessages words, CurrentPerson me) {
        this.exchange = exchange;
        this.words = words;
        this.me = me;
    }

    @Override
    @Transactional
    public Optional<Door> door(OrganisationId organisation) {
        if (!me.may(Right.APPROVE_CLAIMS)) {
            return Optional.empty();
        }
        return Optional.of(new Door(
                words.approvals(),
                "/o/" + organisation + "/treasury/approvals",
                "queue",
                words.door_approvals_text(),
                exchange.submittedElsewhere(organisation.value()).size(),
                ORDER));
    }
}
