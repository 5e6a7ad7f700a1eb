package org.communityexchange.treasury.internal.funding;

import org.communityexchange.kernel.tenancy.OrganisationId;
import org.communityexchange.kernel.value.Dollars;
import org.communityexchange.treasury.BackingFunds;
import org.communityexchange.treasury.TreasuryRoom;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Backing on the treasury page: what is unused, and what is missing. */
@ApplicationScoped
class FundingRoom implements TreasuryRoom {

    private static final int ORDER = 30;

    private final BackingFunds funds;
    private final FundingMessages words;

    FundingRoom(BackingFunds funds, FundingMessages words) {
        this.funds = funds;
        this.words = words;
    }

    @Override
    public Optional<Door> door(OrganisationId organisation) {
        var view = funds.view();
        var summary = view.shortfallCents() == 0
                ? words.room(Dollars.words(view.fundingCents()))
                : words.room_missing(Dollars.words(view.shortfallCents()));
        return Optional.of(new Door(
                words.title(),
                "/o/" + organisation + "/treasury/funding",
                "books",
                summary,
                view.shortfalls().size(),
                ORDER));
    }
}
