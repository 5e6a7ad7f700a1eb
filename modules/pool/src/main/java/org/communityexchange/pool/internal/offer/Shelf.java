package org.communityexchange.pool.internal.offer;

import org.communityexchange.identity.Organisations;
import org.communityexchange.kernel.problem.NotFound;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.OfferId;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.internal.publication.Sight;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What can be taken of an offer. The offer's row is the lock under which the last one of a month is given away. */
@ApplicationScoped
public class Shelf {

    /**
     * One offer as it may be taken now.
     *
     * @param offeredBy who is paid: a person, or null for the organisation
     * @param price credits for one
     * @param month the month it counts in, where the organisation is: {@code 2026-11}
     */
    public record Item(
            UUID offer,
            String title,
            String unitLabel,
            @Nullable UUID offeredBy,
            int price,
            String month) {}

    /**
     * An offer of whoever asks.
     *
     * @param price credits for one, or null
     */
    public record Own(UUID offer, String title, @Nullable Integer price) {}

    private final OfferRepository offers;
    private final Organisations organisations;
    private final TenantContext tenant;
    private final Sight sight;
    private final Clock clock;

    Shelf(OfferRepository offers, Organisations organisations, TenantContext tenant, Sight sight, Clock clock) {
        this.offers = offers;
        this.organisations = organisations;
        this.tenant = tenant;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Locks the offer until the transaction ends and looks whether so many may be taken.
     *
     * @throws NotFound when there is no such offer for whoever asks
     * @throws ProblemException 409 {@code closed}, {@code no-credit-price} or {@code none-left-this-month}
     */
    public Item reach(OfferId id, int quantity) {
        var offer = offers.requireForUpdate(id.value());
        if (!sight.sees(offer.audience())) {
            throw new NotFound("offer");
        }
        if (!offer.isOpen()) {
            throw new ProblemException(PoolProblem.CLOSED, "This offer was taken back.");
        }
        var price = offer.priceCredits();
        if (price == null) {
            throw new ProblemException(PoolProblem.NO_PRICE, "This offer has no price in credits.");
        }
        var zone = organisations.require(tenant.requireOrganisation()).zone();
        var month = YearMonth.from(clock.instant().atZone(zone)).toString();
        var capacity = offer.capacityPerMonth();
        if (capacity != null) {
            var left = capacity - offers.taken(List.of(offer.id()), month).getOrDefault(offer.id(), 0);
            if (quantity > left) {
                throw new ProblemException(
                                PoolProblem.NONE_LEFT_THIS_MONTH,
                                left <= 0
                                        ? "None of these are left this month."
                                        : "Only " + left + " of " + capacity + " are left this month.")
                        .with("left", Math.max(0, left))
                        .with("capacity", capacity);
            }
        }
        return new Item(offer.id(), offer.title(), offer.unitLabel(), offer.person(), price, month);
    }

    /**
     * A person's own open offer, in the current month.
     *
     * @throws NotFound when there is no such offer for whoever asks
     * @throws ProblemException 409 {@code closed} or {@code not-your-offer}
     */
    public Own own(OfferId id, UUID person) {
        var offer = offers.require(id.value());
        var isTheirs = person.equals(offer.person());
        if (!isTheirs && !sight.sees(offer.audience())) {
            throw new NotFound("offer");
        }
        if (!isTheirs) {
            throw new ProblemException(PoolProblem.NOT_YOUR_OFFER, "This offer is somebody else's.");
        }
        if (!offer.isOpen()) {
            throw new ProblemException(PoolProblem.CLOSED, "This offer was taken back.");
        }
        return new Own(offer.id(), offer.title(), offer.priceCredits());
    }

    /**
     * How many of an offer were taken for credits in a month, while nobody takes another: the offer stays locked until the
     * transaction ends.
     *
     * @param month {@code 2026-11}
     */
    public int taken(OfferId id, String month) {
        var offer = offers.requireForUpdate(id.value());
        return offers.taken(List.of(offer.id()), month).getOrDefault(offer.id(), 0);
    }
}
