package org.communityexchange.pool.internal.offer;

import org.communityexchange.pool.PromiseCheck;
import org.communityexchange.pool.Screenings;

import jakarta.enterprise.context.ApplicationScoped;

/** A promise on a sensitive offer is made and taken up only while the check of whoever promises counts. */
@ApplicationScoped
class OwnOfferCheck implements PromiseCheck {

    private final OfferRepository offers;
    private final Screenings screenings;

    OwnOfferCheck(OfferRepository offers, Screenings screenings) {
        this.offers = offers;
        this.screenings = screenings;
    }

    @Override
    public void check(Promised promised) {
        if (promised.offer() != null) {
            screenings.demand(
                    promised.person(), offers.require(promised.offer()).category());
        }
    }
}
