package org.communityexchange.treasury.internal.policy;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.treasury.MoneyPolicies;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The policy on the treasury page: what one credit sets aside. */
@ApplicationScoped
class PolicyRoom implements TreasuryRoom {

    private static final int ORDER = 10;

    private final MoneyPolicies policies;
    private final PolicyMessages words;

    PolicyRoom(MoneyPolicies policies, PolicyMessages words) {
        this.policies = policies;
        this.words = words;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        return Optional.of(new Door(
                words.title(),
                "/o/" + organisation + "/treasury/policy",
                "guide",
                PolicyPages.effect(words, policies.inForce()),
                0,
                ORDER));
    }
}
